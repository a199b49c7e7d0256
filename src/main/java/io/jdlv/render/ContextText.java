package io.jdlv.render;

import java.util.List;

/**
 * Where the target is, part by part: each under a heading, with what changed since the last time marked by a star.
 *
 * @param sections in the order shown
 */
public record ContextText(List<Section> sections) implements Result {
    private static final int WIDTH = 80;

    public ContextText {
        sections = List.copyOf(sections);
    }

    /**
     * A part.
     *
     * @param heading its name, and what it is of
     * @param body what stands below
     */
    public record Section(String heading, Result body) {}

    /**
     * A value in a part.
     *
     * @param name of the variable or register
     * @param value on one line
     * @param changed whether it differs from what was shown last
     */
    public record Entry(String name, String value, boolean changed) {}

    /**
     * Values, one a line.
     *
     * @param entries in the order shown
     * @param none what is said when there are none
     */
    public record Entries(List<Entry> entries, @TextOnly String none) implements Result {
        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "entries";
        }

        @Override
        public void writeTo(TextSink out) {
            if (entries.isEmpty()) {
                out.println("  " + none);
            }
            int width = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
            for (Entry entry : entries) {
                String name = entry.name() + " ".repeat(width - entry.name().length());
                if (entry.changed()) {
                    out.print(Style.CHANGED, "* " + name + " = " + entry.value()).println();
                } else {
                    out.println("  " + name + " = " + entry.value());
                }
            }
        }
    }

    @Override
    public String kind() {
        return "context";
    }

    @Override
    public void writeTo(TextSink out) {
        for (Section section : sections) {
            String line = "-- " + section.heading() + " ";
            out.print(Style.HEADING, line + "-".repeat(Math.max(2, WIDTH - 1 - line.length()))).println();
            section.body().writeTo(out);
        }
    }
}
