package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words of a command line as {@code restart} reads them, with quotes, escapes and environment variables; the rules
 * are those of github.com/cosiner/argv, which Delve uses (pkg/terminal/command.go, parseNewArgv).
 *
 * <p>Single quotes keep everything, double quotes expand variables; between both, a backslash makes
 * {@code \a \b \f \n \r \t \v \\ \$} and is otherwise itself, so no quote can be escaped. Outside quotes a backslash
 * makes the next character plain. Variables are expanded after that. A bar starts a new section.
 */
public final class Argv {
    private final int[] text;
    private final Function<String, Optional<String>> environment;
    private final List<List<String>> sections = new ArrayList<>();
    private int at;

    private Argv(String text, Function<String, Optional<String>> environment) {
        this.text = text.codePoints().toArray();
        this.environment = environment;
    }

    /**
     * The sections of a command line, each a list of words.
     *
     * @param environment the value of a variable, if it is set
     * @throws LangException "invalid syntax" for an open quote or an empty section; Delve's refusal of back quotes
     */
    public static List<List<String>> split(String commandLine, Function<String, Optional<String>> environment) {
        Argv argv = new Argv(commandLine, environment);
        do {
            argv.sections.add(argv.section());
        } while (argv.bar());
        return List.copyOf(argv.sections);
    }

    private boolean bar() {
        if (peek() != '|') {
            return false;
        }
        at++;
        return true;
    }

    private List<String> section() {
        List<String> words = new ArrayList<>();
        while (true) {
            while (GoUnicode.isSpace(peek())) {
                at++;
            }
            if (peek() == 0 || peek() == '|') {
                if (words.isEmpty()) {
                    throw new LangException("invalid syntax");
                }
                return List.copyOf(words);
            }
            words.add(word());
        }
    }

    /** Adjacent plain and quoted pieces. The whole word is read before it is expanded: bad quotes are told first. */
    private String word() {
        List<Piece> pieces = new ArrayList<>();
        while (peek() != 0 && peek() != '|' && !GoUnicode.isSpace(peek())) {
            pieces.add(switch (peek()) {
                case '`' -> new Piece('`', backquoted());
                case '\'', '"' -> quoted();
                default -> new Piece(' ', plain());
            });
        }
        StringBuilder word = new StringBuilder();
        for (Piece piece : pieces) {
            word.append(switch (piece.quote()) {
                case '\'' -> piece.text();
                case '`' -> throw new LangException("expand string back quoted failed: " + piece.text()
                        + ", Backtick not supported in '" + piece.text() + "'");
                default -> expand(piece.text());
            });
        }
        return word.toString();
    }

    private record Piece(char quote, String text) {
    }

    private String backquoted() {
        StringBuilder out = new StringBuilder();
        at++;
        while (peek() != '`') {
            out.appendCodePoint(next());
        }
        at++;
        return out.toString();
    }

    private Piece quoted() {
        StringBuilder out = new StringBuilder();
        int quote = next();
        while (peek() != quote) {
            int c = next();
            if (c != '\\') {
                out.appendCodePoint(c);
                continue;
            }
            int escaped = "abfnrtv\\$".indexOf(peek());
            if (escaped >= 0 && peek() != 0) {
                out.append("\u0007\b\f\n\r\t\u000B\\$".charAt(escaped));
                at++;
            } else {
                out.append('\\');
            }
        }
        at++;
        return new Piece((char) quote, out.toString());
    }

    private String plain() {
        StringBuilder out = new StringBuilder();
        while (peek() != 0 && "|`'\"".indexOf(peek()) < 0 && !GoUnicode.isSpace(peek())) {
            int c = next();
            out.appendCodePoint(c == '\\' ? next() : c);
        }
        return out.toString();
    }

    /** The next character, or 0 at the end; a NUL in the text counts as its end. */
    private int peek() {
        return at < text.length ? text[at] : 0;
    }

    private int next() {
        if (peek() == 0) {
            throw new LangException("invalid syntax");
        }
        return text[at++];
    }

    /** Go's {@code os.ExpandEnv}: {@code $name} and <code>${name}</code>; an unset variable is empty. */
    private String expand(String word) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            if (c != '$' || i + 1 == word.length()) {
                out.append(c);
                i++;
                continue;
            }
            String rest = word.substring(i + 1);
            if (rest.startsWith("{")) {
                int close = rest.indexOf('}');
                // Go drops an unclosed or empty brace with its dollar.
                out.append(close > 1 ? value(rest.substring(1, close)) : "");
                i += close < 0 ? 2 : close + 2;
                continue;
            }
            int length = nameLength(rest);
            out.append(length == 0 ? "$" : value(rest.substring(0, length)));
            i += 1 + length;
        }
        return out.toString();
    }

    private String value(String name) {
        return environment.apply(name).orElse("");
    }

    private static int nameLength(String text) {
        if ("*#$@!?-0123456789".indexOf(text.charAt(0)) >= 0) {
            return 1;
        }
        int length = 0;
        while (length < text.length() && isNameCharacter(text.charAt(length))) {
            length++;
        }
        return length;
    }

    private static boolean isNameCharacter(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
