package io.jdlv.render;

/**
 * Makes text of a target harmless for a terminal: a control character (C0 but line feed and tab, DEL, C1) or a
 * bidirectional or invisible format character is shown as an escape ({@code \x1b}, {@code \u202e}) instead of acting.
 */
public final class Escaper {
    private Escaper() {}

    /** {@code text} with every character that could act on a terminal escaped; the same object when there is none. */
    public static String escape(String text) {
        int first = firstHarmful(text);
        if (first < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHarmful(c)) {
                out.append(c);
            } else if (c < 0x100) {
                out.append(String.format("\\x%02x", (int) c));
            } else {
                out.append(String.format("\\u%04x", (int) c));
            }
        }
        return out.toString();
    }

    private static int firstHarmful(String text) {
        int end = text.length();
        for (int i = endOfAscii(text, 0); i < end; i = endOfAscii(text, i + 1)) {
            if (isHarmful(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The end of the printable ASCII characters that begin at {@code start}: most texts are nothing else, some are long. */
    private static int endOfAscii(String text, int start) {
        int end = text.length();
        int i = start;
        while (i < end && isAscii(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isAscii(char c) {
        return c >= ' ' && c <= '~';
    }

    private static boolean isHarmful(char c) {
        if (c < 0x20) {
            return c != '\n' && c != '\t';
        }
        return c >= 0x7F && (c <= 0x9F || isDirectional(c));
    }

    /** Unicode's explicit directional marks, embeddings, overrides and isolates (UAX 9), and line separators. */
    private static boolean isDirectional(char c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }
}
