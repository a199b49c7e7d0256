package io.jdlv.lang;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 as Go's {@code unicode/utf8} reads it: every byte that does not start a valid sequence stands alone. Java's
 * own decoder may swallow several invalid bytes at once, which changes widths and escapes.
 */
final class Utf8 {
    /** What {@link #runeAt} returns for a byte that starts no valid sequence; its {@link #width} is 1. */
    static final int INVALID = -1;
    /** The replacement character, which Go calls RuneError. */
    static final int REPLACEMENT = 0xFFFD;

    private Utf8() {
    }

    /** The bytes of a text; an unpaired surrogate becomes U+FFFD. */
    static byte[] encode(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD})
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("an encoder that replaces cannot fail", e);
        }
    }

    /** The text of bytes; every invalid byte becomes one U+FFFD. */
    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length;) {
            int rune = runeAt(bytes, i);
            text.appendCodePoint(rune == INVALID ? REPLACEMENT : rune);
            i += width(rune);
        }
        return text.toString();
    }

    /** The code point whose sequence starts at {@code at}, or {@link #INVALID}. */
    static int runeAt(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3
                : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return INVALID;
        }
        int rune = first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return INVALID;
            }
            rune = rune << 6 | next & 0x3F;
        }
        boolean overlong = width(rune) != length;
        boolean surrogate = rune >= 0xD800 && rune <= 0xDFFF;
        return overlong || surrogate || rune > Character.MAX_CODE_POINT ? INVALID : rune;
    }

    /** How many bytes a code point takes; 1 for {@link #INVALID}. */
    static int width(int rune) {
        if (rune < 0x80) {
            return 1;
        }
        return rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
    }

    /** How many characters Go counts: code points, and each invalid byte as one. */
    static int runeCount(byte[] bytes) {
        int count = 0;
        for (int i = 0; i < bytes.length; i += width(runeAt(bytes, i))) {
            count++;
        }
        return count;
    }

    /** How many bytes the first {@code end} characters of a text take in UTF-8. */
    static int byteLength(String text, int end) {
        int bytes = 0;
        for (int i = 0; i < end;) {
            int rune = text.codePointAt(i);
            bytes += width(rune);
            i += Character.charCount(rune);
        }
        return bytes;
    }
}
