package io.jdlv.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Words between spaces, where double quotes keep spaces and a backslash inside them keeps the next character. Delve:
 * SplitQuotedFields in pkg/config/split.go.
 */
final class QuotedWords {
    private enum State {
        SPACE,
        WORD,
        QUOTE,
        ESCAPE
    }

    private QuotedWords() {}

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        State state = State.SPACE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (state == State.ESCAPE) {
                word.append(c);
                state = State.QUOTE;
            } else if (state == State.QUOTE) {
                switch (c) {
                    case '"' -> state = State.WORD;
                    case '\\' -> state = State.ESCAPE;
                    default -> word.append(c);
                }
            } else if (c == '"') {
                state = State.QUOTE;
            } else if (!Character.isWhitespace(c)) {
                word.append(c);
                state = State.WORD;
            } else if (state == State.WORD) {
                words.add(word.toString());
                word.setLength(0);
                state = State.SPACE;
            }
        }
        if (state == State.WORD || word.length() > 0) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }
}
