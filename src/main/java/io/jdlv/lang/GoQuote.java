package io.jdlv.lang;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strings in Go's quotes, as strconv and fmt's {@code %q} write them. */
public final class GoQuote {
    private static final int REPLACEMENT = 0xFFFD;

    private GoQuote() {}

    /** strconv.Quote. */
    public static String quote(String text) {
        return quote(text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** strconv.Quote of a Go string, which is any bytes; those that are no UTF-8 become {@code \xNN}. */
    public static String quote(byte[] bytes) {
        return quote(bytes, false);
    }

    /** strconv.QuoteToASCII. */
    public static String quoteToAscii(byte[] bytes) {
        return quote(bytes, true);
    }

    private static String quote(byte[] bytes, boolean ascii) {
        StringBuilder out = new StringBuilder(bytes.length + 2).append('"');
        int i = 0;
        while (i < bytes.length) {
            int size = Utf8.sizeAt(bytes, i);
            if (size == 0) {
                out.append(String.format("\\x%02x", bytes[i] & 0xFF));
                i++;
            } else {
                appendEscaped(out, Utf8.runeAt(bytes, i, size), '"', ascii);
                i += size;
            }
        }
        return out.append('"').toString();
    }

    /** strconv.QuoteRune; no valid character becomes the replacement character. */
    public static String quoteRune(int rune, boolean ascii) {
        int valid = Utf8.isValidRune(rune) ? rune : REPLACEMENT;
        StringBuilder out = new StringBuilder("'");
        appendEscaped(out, valid, '\'', ascii);
        return out.append('\'').toString();
    }

    /** strconv.CanBackquote: one line without control characters (tabs pass), back quotes or a byte order mark. */
    public static boolean canBackquote(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int size = Utf8.sizeAt(bytes, i);
            if (size == 0) {
                return false;
            }
            int rune = Utf8.runeAt(bytes, i, size);
            if (rune == 0xFEFF || (rune < ' ' && rune != '\t') || rune == '`' || rune == 0x7F) {
                return false;
            }
            i += size;
        }
        return true;
    }

    /** strconv.Unquote; empty when the text is no Go string literal. */
    public static Optional<String> unquote(String text) {
        if (text.length() < 2 || text.charAt(0) != text.charAt(text.length() - 1)) {
            return Optional.empty();
        }
        String inside = text.substring(1, text.length() - 1);
        return switch (text.charAt(0)) {
            case '`' -> inside.indexOf('`') >= 0 ? Optional.empty() : Optional.of(inside.replace("\r", ""));
            case '"' -> GoUnquote.interpreted(inside, '"');
            case '\'' -> GoUnquote.interpreted(inside, '\'').filter(s -> s.codePointCount(0, s.length()) == 1);
            default -> Optional.empty();
        };
    }

    private static void appendEscaped(StringBuilder out, int rune, char quote, boolean ascii) {
        if (rune == quote || rune == '\\') {
            out.append('\\').append((char) rune);
        } else if (ascii ? rune < 0x80 && isPrint(rune) : isPrint(rune)) {
            out.appendCodePoint(rune);
        } else {
            out.append(switch (rune) {
                case 7 -> "\\a";
                case '\b' -> "\\b";
                case '\f' -> "\\f";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                case 11 -> "\\v";
                default -> rune < ' ' || rune == 0x7F
                        ? String.format("\\x%02x", rune)
                        : rune < 0x10000 ? String.format("\\u%04x", rune) : String.format("\\U%08x", rune);
            });
        }
    }

    /** strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space. */
    public static boolean isPrint(int rune) {
        if (rune == ' ') {
            return true;
        }
        return switch (Character.getType(rune)) {
            case Character.UNASSIGNED,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
