package io.jdlv.lang;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Go's {@code text/tabwriter}: text whose cells are ended by tabs comes out in aligned columns.
 *
 * <p>A column is a run of adjacent lines that have a tab-ended cell there; its width is that of its widest cell. The
 * text after a line's last tab belongs to no column. A vertical tab ends a cell as a tab does; a form feed ends a line
 * and everything gathered so far. Widths are counted in code points. HTML filtering and escape sequences, which Delve
 * does not use, are left out.
 */
public final class TabWriter {
    /** How cells are laid out. */
    public enum Flag {
        /** Text stands at the right of its cell. */
        ALIGN_RIGHT,
        /** A column whose cells are all empty and ended by vertical tabs takes no space. */
        DISCARD_EMPTY_COLUMNS,
        /** Leading empty cells are padded with tabs. */
        TAB_INDENT,
        /** Columns are separated by a bar. */
        DEBUG
    }

    private record Cell(String text, int width, boolean tabbed) {
    }

    private final Consumer<String> output;
    private final int minimumWidth;
    private final int tabWidth;
    private final int padding;
    private final char padCharacter;
    private final Set<Flag> flags;

    private final List<List<Cell>> lines = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    /**
     * A writer that hands aligned text to {@code output}, in the order of {@code tabwriter.Writer.Init}.
     *
     * @param output takes pieces of text, as soon as their layout is known
     * @param minimumWidth the least width of a cell, its padding included
     * @param tabWidth how wide a tab is where padding is done with tabs
     * @param padding added to the width of a cell's text
     * @param padCharacter the padding; a tab means that columns end at multiples of {@code tabWidth}
     * @param flags layout
     */
    public TabWriter(Consumer<String> output, int minimumWidth, int tabWidth, int padding, char padCharacter,
            Flag... flags) {
        if (minimumWidth < 0 || tabWidth < 0 || padding < 0) {
            throw new IllegalArgumentException("negative minimum width, tab width or padding");
        }
        this.output = output;
        this.minimumWidth = minimumWidth;
        this.tabWidth = tabWidth;
        this.padding = padding;
        this.padCharacter = padCharacter;
        this.flags = EnumSet.noneOf(Flag.class);
        this.flags.addAll(List.of(flags));
        if (padCharacter == '\t') {
            this.flags.remove(Flag.ALIGN_RIGHT);
        }
        reset();
    }

    /** Takes text with its tabs and line ends; it comes out once its columns are complete. */
    public void write(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\u000B' && c != '\n' && c != '\f') {
                continue;
            }
            cell.append(text, start, i);
            start = i + 1;
            int cells = endCell(c == '\t');
            if (c == '\n' || c == '\f') {
                lines.add(new ArrayList<>());
                if (c == '\f' || cells == 1) {
                    // A line of one cell ends every column, so what came before is complete.
                    flush();
                    if (c == '\f' && flags.contains(Flag.DEBUG)) {
                        output.accept("---\n");
                    }
                }
            }
        }
        cell.append(text, start, text.length());
    }

    /** Lays out and hands over everything written so far; columns do not go on past a flush. */
    public void flush() {
        if (!cell.isEmpty()) {
            endCell(false);
        }
        layOut(0, lines.size());
        reset();
    }

    private void reset() {
        cell.setLength(0);
        lines.clear();
        widths.clear();
        lines.add(new ArrayList<>());
    }

    private int endCell(boolean tabbed) {
        String text = cell.toString();
        cell.setLength(0);
        List<Cell> line = lines.getLast();
        line.add(new Cell(text, text.codePointCount(0, text.length()), tabbed));
        return line.size();
    }

    /** Writes lines {@code from} to {@code to} (excluded), whose first {@code widths.size()} columns are known. */
    private void layOut(int from, int to) {
        int column = widths.size();
        int start = from;
        int line = from;
        while (line < to) {
            if (!hasColumn(line, column)) {
                line++;
                continue;
            }
            writeLines(start, line);
            start = line;
            while (line < to && hasColumn(line, column)) {
                line++;
            }
            widths.add(widthOf(column, start, line));
            layOut(start, line);
            widths.removeLast();
            start = line;
            // The line that ended the block lacks this column.
            line++;
        }
        writeLines(start, to);
    }

    private boolean hasColumn(int line, int column) {
        return column < lines.get(line).size() - 1;
    }

    private int widthOf(int column, int from, int to) {
        int width = minimumWidth;
        boolean empty = true;
        for (List<Cell> line : lines.subList(from, to)) {
            Cell c = line.get(column);
            width = Math.max(width, c.width() + padding);
            empty &= c.width() == 0 && !c.tabbed();
        }
        return empty && flags.contains(Flag.DISCARD_EMPTY_COLUMNS) ? 0 : width;
    }

    private void writeLines(int from, int to) {
        for (int i = from; i < to; i++) {
            StringBuilder out = new StringBuilder();
            List<Cell> line = lines.get(i);
            boolean indent = flags.contains(Flag.TAB_INDENT);
            for (int j = 0; j < line.size(); j++) {
                Cell c = line.get(j);
                if (j > 0 && flags.contains(Flag.DEBUG)) {
                    out.append('|');
                }
                boolean empty = c.text().isEmpty();
                indent &= empty;
                boolean right = flags.contains(Flag.ALIGN_RIGHT) && !empty;
                if (!right) {
                    out.append(c.text());
                }
                if (j < widths.size()) {
                    pad(out, c.width(), widths.get(j), indent);
                }
                if (right) {
                    out.append(c.text());
                }
            }
            if (i + 1 < lines.size()) {
                out.append('\n');
            }
            output.accept(out.toString());
        }
    }

    private void pad(StringBuilder out, int textWidth, int cellWidth, boolean tabs) {
        if (padCharacter != '\t' && !tabs) {
            out.repeat(padCharacter, cellWidth - textWidth);
        } else if (tabWidth > 0) {
            int wide = (cellWidth + tabWidth - 1) / tabWidth * tabWidth;
            out.repeat('\t', (wide - textWidth + tabWidth - 1) / tabWidth);
        }
    }
}
