package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line as a shell does: spaces separate, quotes and backslashes keep. A bar separates commands.
 * Delve uses github.com/cosiner/argv for it.
 */
public final class Argv {
    private Argv() {}

    /**
     * The commands of a line, each as its words.
     *
     * @throws IllegalArgumentException for back quotes and quotes that are not closed
     */
    public static List<List<String>> split(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == '\'') {
                if (c == '\'') {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\\') {
                if (i + 1 >= line.length()) {
                    throw new IllegalArgumentException("invalid syntax");
                }
                word.append(line.charAt(++i));
                inWord = true;
            } else if (quote == '"') {
                if (c == '"') {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (c == '`') {
                int end = line.indexOf('`', i + 1);
                throw new IllegalArgumentException(
                        "Backtick not supported in '" + (end < 0 ? line.substring(i + 1) : line.substring(i + 1, end)) + "'");
            } else if (Character.isWhitespace(c) || c == '|') {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
                if (c == '|') {
                    commands.add(List.copyOf(words));
                    words.clear();
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("invalid syntax");
        }
        if (inWord) {
            words.add(word.toString());
        }
        if (!words.isEmpty() || commands.isEmpty()) {
            commands.add(List.copyOf(words));
        }
        return List.copyOf(commands);
    }
}
