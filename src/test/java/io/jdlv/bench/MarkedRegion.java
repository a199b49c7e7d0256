package io.jdlv.bench;

/** The part of a Markdown file that a program writes; the rest is a person's. */
final class MarkedRegion {
    static final String BEGIN = "<!-- scripts/bench writes from here -->\n";
    static final String END = "<!-- to here -->\n";

    private MarkedRegion() {}

    /**
     * The file with another region.
     *
     * @param text the file's text, with the two marks in it, each on a line of its own
     * @param region what stands between them, ended by a newline
     * @throws IllegalArgumentException when the marks are not there
     */
    static String replace(String text, String region) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IllegalArgumentException("The table has no place: the lines " + BEGIN.strip() + " and " + END.strip()
                    + " are missing.");
        }
        return text.substring(0, begin + BEGIN.length()) + region + text.substring(end);
    }
}
