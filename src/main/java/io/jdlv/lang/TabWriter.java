package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;

/**
 * Go's text/tabwriter: columns of tab-terminated cells, each column as wide as its widest cell in consecutive lines.
 * What stands behind a line's last tab is no cell of a column. Widths are counted in characters.
 */
public final class TabWriter {
    /** tabwriter's flags. */
    public enum Flag {
        /** Empty cells at a line's start are written as tabs. */
        TAB_INDENT
    }

    private final List<String[]> lines = new ArrayList<>();
    private final int minWidth;
    private final int tabWidth;
    private final int padding;
    private final char padChar;
    private final boolean tabIndent;
    private final StringBuilder out = new StringBuilder();

    private TabWriter(int minWidth, int tabWidth, int padding, char padChar, boolean tabIndent) {
        this.minWidth = minWidth;
        this.tabWidth = tabWidth;
        this.padding = padding;
        this.padChar = padChar;
        this.tabIndent = tabIndent;
    }

    /**
     * Lays out text.
     *
     * @param text lines, each ended, their cells ended by tabs
     * @param minWidth a cell's least width, its padding included
     * @param tabWidth the width of a tab, where the padding is tabs
     * @param padding what is added to a cell's width
     * @param padChar what fills cells; with tabs, widths are rounded up to tab stops
     */
    public static String format(String text, int minWidth, int tabWidth, int padding, char padChar, Flag... flags) {
        TabWriter writer = new TabWriter(minWidth, tabWidth, padding, padChar, List.of(flags).contains(Flag.TAB_INDENT));
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            writer.lines.add(text.substring(start, stop).split("\t", -1));
            start = stop + 1;
        }
        boolean unended = !text.endsWith("\n");
        writer.block(0, writer.lines.size(), List.of());
        if (unended && writer.out.length() > 0) {
            writer.out.setLength(writer.out.length() - 1);
        }
        return writer.out.toString();
    }

    /** Lays out lines whose first columns have these widths. Go: Writer.format. */
    private void block(int from, int to, List<Integer> widths) {
        int column = widths.size();
        int next = from;
        int current = from;
        while (current < to) {
            if (column >= lines.get(current).length - 1) {
                current++;
                continue;
            }
            write(next, current, widths);
            int width = minWidth;
            int end = current;
            while (end < to && column < lines.get(end).length - 1) {
                width = Math.max(width, width(lines.get(end)[column]) + padding);
                end++;
            }
            List<Integer> more = new ArrayList<>(widths);
            more.add(width);
            block(current, end, more);
            next = end;
            current = end;
        }
        write(next, to, widths);
    }

    private void write(int from, int to, List<Integer> widths) {
        for (int i = from; i < to; i++) {
            String[] cells = lines.get(i);
            boolean indenting = tabIndent;
            for (int j = 0; j < cells.length; j++) {
                String cell = cells[j];
                out.append(cell);
                if (j < widths.size()) {
                    boolean asTabs = padChar == '\t' || (indenting && cell.isEmpty());
                    pad(width(cell), widths.get(j), asTabs);
                }
                indenting &= cell.isEmpty();
            }
            out.append('\n');
        }
    }

    private void pad(int text, int cell, boolean asTabs) {
        if (asTabs) {
            if (tabWidth == 0) {
                return;
            }
            int rounded = (cell + tabWidth - 1) / tabWidth * tabWidth;
            int missing = rounded - text;
            out.append("\t".repeat((missing + tabWidth - 1) / tabWidth));
        } else {
            out.append(String.valueOf(padChar).repeat(Math.max(cell - text, 0)));
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
