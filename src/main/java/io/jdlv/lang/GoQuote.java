package io.jdlv.lang;

import java.io.IOException;
import java.util.List;

/**
 * Go's {@code strconv.Quote} family, behind {@code %q}, {@code %+q}, {@code %#q} and Delve's printing of strings.
 *
 * <p>A Go string is bytes: a byte that is not valid UTF-8 is written as {@code \xNN}. The Java strings given here are
 * read as their UTF-8 bytes.
 */
public final class GoQuote {
    /** How many characters are written at once. */
    private static final int PIECE = 8 << 10;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private GoQuote() {
    }

    /** A double-quoted Go literal; printable characters of any script stay as they are. */
    public static String quote(String text) {
        return quote(Utf8.encode(text));
    }

    /** A double-quoted Go literal; printable characters of any script stay as they are. */
    public static String quote(byte[] bytes) {
        return quote(bytes, false);
    }

    /**
     * Writes a text as a double-quoted Go literal, in pieces: neither the text's bytes nor the literal are held whole. An
     * unpaired surrogate is a question mark, as in Java's own UTF-8.
     *
     * @param text the text, followed by {@code suffix} within the quotes
     */
    public static void quote(String text, String suffix, Appendable out) throws IOException {
        StringBuilder escaped = new StringBuilder();
        out.append('"');
        for (String each : List.of(text, suffix)) {
            for (int i = 0; i < each.length();) {
                int plain = endOfPlain(each, i);
                if (plain > i) {
                    out.append(each, i, plain);
                    i = plain;
                } else {
                    int rune = each.codePointAt(i);
                    i += Character.charCount(rune);
                    boolean paired = rune < Character.MIN_SURROGATE || rune > Character.MAX_SURROGATE;
                    escape(escaped, paired ? rune : '?', '"', false);
                    out.append(escaped);
                    escaped.setLength(0);
                }
            }
        }
        out.append('"');
    }

    /** A double-quoted Go literal with everything outside printable ASCII escaped ({@code strconv.QuoteToASCII}). */
    public static String quoteToAscii(String text) {
        return quoteToAscii(Utf8.encode(text));
    }

    /** A double-quoted Go literal with everything outside printable ASCII escaped ({@code strconv.QuoteToASCII}). */
    public static String quoteToAscii(byte[] bytes) {
        return quote(bytes, true);
    }

    /** A back-quoted Go literal where that is possible, else a double-quoted one ({@code %#q}). */
    public static String backquote(String text) {
        return backquote(Utf8.encode(text));
    }

    /** A back-quoted Go literal where that is possible, else a double-quoted one ({@code %#q}). */
    public static String backquote(byte[] bytes) {
        return canBackquote(bytes) ? "`" + Utf8.decode(bytes) + "`" : quote(bytes);
    }

    /** A single-quoted Go rune literal; what is no Unicode scalar value is shown as U+FFFD. */
    public static String quoteRune(int rune) {
        return quoteRune(rune, false);
    }

    /** A single-quoted Go rune literal in ASCII; what is no Unicode scalar value is shown as U+FFFD. */
    public static String quoteRuneToAscii(int rune) {
        return quoteRune(rune, true);
    }

    /** {@code strconv.CanBackquote}: valid UTF-8 on one line, with no control character but tab, and no back quote. */
    public static boolean canBackquote(byte[] bytes) {
        for (int i = 0; i < bytes.length;) {
            int rune = Utf8.runeAt(bytes, i);
            if (rune == Utf8.INVALID || rune == 0xFEFF || rune == '`' || rune == 0x7F || rune < ' ' && rune != '\t') {
                return false;
            }
            i += Utf8.width(rune);
        }
        return true;
    }

    private static String quoteRune(int rune, boolean ascii) {
        boolean scalar = rune >= 0 && rune <= Character.MAX_CODE_POINT && !(rune >= 0xD800 && rune <= 0xDFFF);
        StringBuilder out = new StringBuilder("'");
        escape(out, scalar ? rune : Utf8.REPLACEMENT, '\'', ascii);
        return out.append('\'').toString();
    }

    private static String quote(byte[] bytes, boolean ascii) {
        StringBuilder out = new StringBuilder(bytes.length + 2).append('"');
        for (int i = 0; i < bytes.length;) {
            int rune = Utf8.runeAt(bytes, i);
            if (rune == Utf8.INVALID) {
                hex(out.append("\\x"), bytes[i] & 0xFF, 2);
            } else {
                escape(out, rune, '"', ascii);
            }
            i += Utf8.width(rune);
        }
        return out.append('"').toString();
    }

    /** The end of what may be written as it is, at most a piece. */
    private static int endOfPlain(String text, int start) {
        int end = Math.min(text.length(), start + PIECE);
        int i = start;
        while (i < end && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }

    private static void escape(StringBuilder out, int rune, char quote, boolean ascii) {
        if (rune == quote || rune == '\\') {
            out.append('\\').append((char) rune);
        } else if ((!ascii || rune < 0x80) && GoUnicode.isPrint(rune)) {
            out.appendCodePoint(rune);
        } else {
            switch (rune) {
                case 0x07 -> out.append("\\a");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 0x0B -> out.append("\\v");
                default -> {
                    if (rune < ' ' || rune == 0x7F) {
                        hex(out.append("\\x"), rune, 2);
                    } else if (rune < 0x10000) {
                        hex(out.append("\\u"), rune, 4);
                    } else {
                        hex(out.append("\\U"), rune, 8);
                    }
                }
            }
        }
    }

    private static void hex(StringBuilder out, int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX[value >> shift & 0xF]);
        }
    }
}
