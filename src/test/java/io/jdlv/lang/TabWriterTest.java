package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TabWriterTest {
    @Test
    void alignsColumnsAndLeavesTheTextAfterTheLastTab() {
        StringBuilder out = new StringBuilder();
        TabWriter table = new TabWriter(out::append, 0, 8, 1, ' ');
        table.write("name\tvalue\nlonger\tx\n");
        table.flush();
        assertThat(out).hasToString("""
                name   value
                longer x
                """);
    }

    @Test
    void lineWithoutTabsEndsTheColumnsBeforeIt() {
        List<String> pieces = new ArrayList<>();
        TabWriter table = new TabWriter(pieces::add, 0, 8, 1, ' ');
        table.write("a\tb\n");
        assertThat(pieces).isEmpty();
        table.write("plain\n");
        assertThat(String.join("", pieces)).isEqualTo("a b\nplain\n");
    }

    @Test
    void everyRowIsAsGoLaysItOut() {
        List<GoTables.Row> rows = GoTables.read("tabwriter");
        assertThat(rows).hasSizeGreaterThan(300);
        assertSoftly(soft -> rows.forEach(row -> {
            StringBuilder out = new StringBuilder();
            TabWriter table = new TabWriter(out::append, Integer.parseInt(row.text(0)), Integer.parseInt(row.text(1)),
                    Integer.parseInt(row.text(2)), row.text(3).charAt(0), flags(Integer.parseInt(row.text(4))));
            table.write(row.text(5));
            table.flush();
            table.write(row.text(5));
            table.flush();
            soft.assertThat(out.toString()).as("%s", row).isEqualTo(row.text(6));
        }));
    }

    @Test
    void textMayComeInAnyPieces() {
        StringBuilder out = new StringBuilder();
        TabWriter table = new TabWriter(out::append, 0, 8, 1, ' ');
        "né\tb\nx\ty\n".chars().forEach(c -> table.write(String.valueOf((char) c)));
        table.flush();
        assertThat(out).hasToString("né b\nx  y\n");
    }

    /** Go's bits. */
    private static TabWriter.Flag[] flags(int bits) {
        List<TabWriter.Flag> flags = new ArrayList<>();
        if ((bits & 4) != 0) {
            flags.add(TabWriter.Flag.ALIGN_RIGHT);
        }
        if ((bits & 8) != 0) {
            flags.add(TabWriter.Flag.DISCARD_EMPTY_COLUMNS);
        }
        if ((bits & 16) != 0) {
            flags.add(TabWriter.Flag.TAB_INDENT);
        }
        if ((bits & 32) != 0) {
            flags.add(TabWriter.Flag.DEBUG);
        }
        return flags.toArray(TabWriter.Flag[]::new);
    }
}
