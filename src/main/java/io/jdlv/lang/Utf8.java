package io.jdlv.lang;

/** UTF-8 as Go's unicode/utf8 decodes it: strictly, byte by byte. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes the character at {@code at} has, 0 when there is no valid one. */
    static int sizeAt(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + size > bytes.length) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int rune = runeAt(bytes, at, size);
        boolean shortest = size == 2 || rune >= (size == 3 ? 0x800 : 0x10000);
        return shortest && isValidRune(rune) ? size : 0;
    }

    /** The character of {@code size} bytes at {@code at}. */
    static int runeAt(byte[] bytes, int at, int size) {
        int rune = size == 1 ? bytes[at] : (bytes[at] & 0xFF) & (0xFF >> (size + 1));
        for (int i = 1; i < size; i++) {
            rune = rune << 6 | (bytes[at + i] & 0x3F);
        }
        return rune;
    }

    /** Whether a number is a character: no surrogate, within Unicode. */
    static boolean isValidRune(long rune) {
        return rune >= 0 && rune <= Character.MAX_CODE_POINT && (rune < 0xD800 || rune > 0xDFFF);
    }
}
