package io.jdlv.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Go's {@code unicode} predicates where Java's differ from them. */
final class GoUnicode {
    private GoUnicode() {
    }

    /** {@code unicode.IsSpace}: Unicode's White_Space property. */
    static boolean isSpace(int rune) {
        return switch (rune) {
            case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
            default -> rune >= 0x2000 && rune <= 0x200A;
        };
    }

    /** {@code strings.TrimSpace}. */
    static String trimSpace(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** {@code unicode.IsDigit}: decimal digits of any script. */
    static boolean isDigit(int rune) {
        return Character.getType(rune) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** {@code strconv.IsPrint}: letters, marks, numbers, punctuation, symbols and the ASCII space. */
    static boolean isPrint(int rune) {
        if (rune < 0x7F) {
            return rune >= ' ';
        }
        // An even number of changes up to here leaves the state as it began: not printable.
        int index = Arrays.binarySearch(Printable.CHANGES, rune);
        int changes = index >= 0 ? index + 1 : -index - 1;
        return changes % 2 == 1;
    }

    /**
     * Where printable characters start and end, as Go 1.26 has it (Unicode 15). The running Java may know a newer
     * Unicode, and then would print as they are characters that Go escapes. Read when the first character beyond ASCII
     * is met.
     */
    private static final class Printable {
        static final int[] CHANGES = read();

        private static int[] read() {
            try (InputStream in = GoUnicode.class.getResourceAsStream("printable.txt")) {
                String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
                return text.lines().mapToInt(line -> Integer.parseInt(line, 16)).toArray();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the table of printable characters", e);
            }
        }
    }
}
