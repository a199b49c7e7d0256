package io.jdlv.differential;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says in a few lines where two texts part. */
final class TextDifference {

    private static final int BEFORE = 3;
    private static final int AFTER = 3;

    private TextDifference() {}

    /**
     * Looks for the first line in which two texts differ.
     *
     * @param name what the texts are
     * @param expected the reference's text, bytes as ISO-8859-1 characters
     * @param actual the other's
     * @return a description, empty if the texts are equal
     */
    static Optional<String> describe(String name, String expected, String actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        String[] left = expected.split("\n", -1);
        String[] right = actual.split("\n", -1);
        int line = 0;
        while (line < left.length && line < right.length && left[line].equals(right[line])) {
            line++;
        }
        StringBuilder text = new StringBuilder(name + " differs from line " + (line + 1) + ":\n");
        for (int i = Math.max(0, line - BEFORE); i < line; i++) {
            text.append("    ").append(readable(left[i])).append('\n');
        }
        append(text, "  - ", left, line);
        append(text, "  + ", right, line);
        return Optional.of(text.toString());
    }

    private static void append(StringBuilder text, String mark, String[] lines, int from) {
        for (int i = from; i < lines.length && i < from + AFTER; i++) {
            text.append(mark).append(readable(lines[i])).append('\n');
        }
        if (from >= lines.length) {
            text.append(mark).append("(nothing more)\n");
        }
    }

    private static String readable(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .replace("\t", "→")
                .replace("\r", "␍")
                .replaceAll(" $", "␣");
    }
}
