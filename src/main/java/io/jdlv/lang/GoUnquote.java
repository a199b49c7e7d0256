package io.jdlv.lang;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Go's {@code strconv.Unquote}: the value of a quoted Go literal, as typed in {@code config} and printed by Delve. */
public final class GoUnquote {
    private final byte[] source;
    private int at;

    private GoUnquote(byte[] source) {
        this.source = source;
    }

    /**
     * The value of a double-quoted, back-quoted or single-quoted Go literal.
     *
     * @return empty if the text is no such literal; invalid UTF-8 made with {@code \x} shows as U+FFFD
     */
    public static Optional<String> unquote(String literal) {
        return unquoteBytes(literal).map(Utf8::decode);
    }

    /** As {@link #unquote}, with the bytes that a Go string would hold. */
    public static Optional<byte[]> unquoteBytes(String literal) {
        byte[] bytes = Utf8.encode(literal);
        if (bytes.length < 2 || bytes[0] != bytes[bytes.length - 1]) {
            return Optional.empty();
        }
        return switch (bytes[0]) {
            case '`' -> raw(literal.substring(1, literal.length() - 1));
            case '"', '\'' -> new GoUnquote(bytes).interpreted();
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> raw(String body) {
        return body.indexOf('`') >= 0 ? Optional.empty() : Optional.of(Utf8.encode(body.replace("\r", "")));
    }

    private Optional<byte[]> interpreted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length);
        byte quote = source[0];
        int end = source.length - 1;
        int characters = 0;
        at = 1;
        while (at < end) {
            byte b = source[at];
            if (b == quote || b == '\n') {
                return Optional.empty();
            }
            if (b != '\\') {
                int width = Utf8.width(Utf8.runeAt(source, at));
                out.write(source, at, width);
                at += width;
            } else if (!escape(out, quote, end)) {
                return Optional.empty();
            }
            characters++;
        }
        // Go takes '' for an empty text.
        boolean whole = at == end && (quote == '"' || characters <= 1);
        return whole ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    /** Reads the escape at {@link #at}; false if it is none. */
    private boolean escape(ByteArrayOutputStream out, byte quote, int end) {
        if (at + 1 >= end) {
            return false;
        }
        char c = (char) source[at + 1];
        at += 2;
        switch (c) {
            case 'a' -> out.write(0x07);
            case 'b' -> out.write('\b');
            case 'f' -> out.write('\f');
            case 'n' -> out.write('\n');
            case 'r' -> out.write('\r');
            case 't' -> out.write('\t');
            case 'v' -> out.write(0x0B);
            case '\\' -> out.write('\\');
            case '\'', '"' -> {
                if (c != quote) {
                    return false;
                }
                out.write(c);
            }
            case 'x' -> {
                return number(out, 2, 16, end, false);
            }
            case 'u' -> {
                return number(out, 4, 16, end, true);
            }
            case 'U' -> {
                return number(out, 8, 16, end, true);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                at--;
                return number(out, 3, 8, end, false);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Reads digits and writes them as a code point, or as one byte ({@code \x} and octal). */
    private boolean number(ByteArrayOutputStream out, int digits, int base, int end, boolean rune) {
        if (at + digits > end) {
            return false;
        }
        long value = 0;
        for (int i = 0; i < digits; i++, at++) {
            int digit = Character.digit((char) source[at], base);
            if (digit < 0) {
                return false;
            }
            value = value * base + digit;
        }
        if (base == 8 && value > 0xFF) {
            return false;
        }
        if (!rune) {
            out.write((int) value);
            return true;
        }
        if (value > Character.MAX_CODE_POINT || value >= 0xD800 && value <= 0xDFFF) {
            return false;
        }
        out.writeBytes(Utf8.encode(Character.toString((int) value)));
        return true;
    }
}
