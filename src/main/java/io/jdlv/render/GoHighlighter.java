package io.jdlv.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts Go source into pieces of one {@link Style}. Works on broken source too: it looks at tokens, not at grammar. */
public final class GoHighlighter {
    private static final Set<String> KEYWORDS = Set.of(
            "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go",
            "goto", "if", "import", "interface", "map", "package", "range", "return", "select", "struct", "switch",
            "type", "var");

    /**
     * A run of text.
     *
     * @param text never empty; may hold line feeds (comments and raw strings do)
     * @param style empty for text without style
     */
    public record Piece(String text, Optional<Style> style) {}

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private int plainFrom;

    private GoHighlighter(String source) {
        this.source = source;
    }

    /** The pieces of {@code source}, in order; joined they are the source. */
    public static List<Piece> highlight(String source) {
        return new GoHighlighter(source).run();
    }

    private List<Piece> run() {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '/' && source.startsWith("//", i)) {
                i = emit(i, lineEnd(i), Style.COMMENT);
            } else if (c == '/' && source.startsWith("/*", i)) {
                int end = source.indexOf("*/", i + 2);
                i = emit(i, end < 0 ? source.length() : end + 2, Style.COMMENT);
            } else if (c == '"' || c == '\'') {
                i = emit(i, quotedEnd(i, c), Style.STRING);
            } else if (c == '`') {
                int end = source.indexOf('`', i + 1);
                i = emit(i, end < 0 ? source.length() : end + 1, Style.STRING);
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                i = word(i);
            } else if (isDigit(c) || (c == '.' && i + 1 < source.length() && isDigit(source.charAt(i + 1)))) {
                i = emit(i, numberEnd(i), Style.NUMBER);
            } else {
                i++;
            }
        }
        flushPlain(source.length());
        return List.copyOf(pieces);
    }

    private int word(int start) {
        int end = start + 1;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end)) && source.charAt(end) != '$') {
            end++;
        }
        return KEYWORDS.contains(source.substring(start, end)) ? emit(start, end, Style.KEYWORD) : end;
    }

    private int numberEnd(int start) {
        int end = start;
        while (end < source.length()) {
            char c = source.charAt(end);
            boolean exponentSign = (c == '+' || c == '-') && end > start && "eEpP".indexOf(source.charAt(end - 1)) >= 0;
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && !exponentSign) {
                break;
            }
            end++;
        }
        return end;
    }

    private int quotedEnd(int start, char quote) {
        int limit = lineEnd(start);
        for (int i = start + 1; i < limit; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return limit;
    }

    private int lineEnd(int from) {
        int end = source.indexOf('\n', from);
        return end < 0 ? source.length() : end;
    }

    private int emit(int start, int end, Style style) {
        flushPlain(start);
        if (start < end) {
            pieces.add(new Piece(source.substring(start, end), Optional.of(style)));
        }
        plainFrom = end;
        return end;
    }

    private void flushPlain(int end) {
        if (plainFrom < end) {
            pieces.add(new Piece(source.substring(plainFrom, end), Optional.empty()));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
