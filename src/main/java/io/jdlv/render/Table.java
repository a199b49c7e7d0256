package io.jdlv.render;

import io.jdlv.lang.TabWriter;
import java.util.List;

/** Rows of cells in columns, laid out as Go's text/tabwriter does. */
public final class Table {
    private Table() {}

    /**
     * Lays out rows; the last cell of a row belongs to no column.
     *
     * @param rows their cells
     * @param minimumWidth the least width of a column, its padding included
     * @param tabWidth the width of a tab, where columns are padded with tabs
     * @param padding added to a cell's width
     * @param fill what columns are padded with
     * @return the rows, each ended
     */
    public static String of(
            List<List<String>> rows, int minimumWidth, int tabWidth, int padding, char fill, TabWriter.Flag... flags) {
        StringBuilder text = new StringBuilder();
        TabWriter writer = new TabWriter(text::append, minimumWidth, tabWidth, padding, fill, flags);
        rows.forEach(row -> writer.write(String.join("\t", row) + "\n"));
        writer.flush();
        return text.toString();
    }
}
