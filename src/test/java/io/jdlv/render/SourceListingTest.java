package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SourceListingTest {
    private static final String SOURCE = "package main\n\nfunc main() {\n\tprintln(1)\n}\n";

    private static String show(int first, int last, OptionalInt arrow, boolean stale) {
        return Texts.plain(SourceListing.of("/src/main.go", SOURCE, first, last, arrow, stale));
    }

    @Test
    void theCurrentLineIsMarked() {
        assertThat(show(2, 4, OptionalInt.of(4), false))
                .isEqualTo("     2:\t\n     3:\tfunc main() {\n=>   4:\t\tprintln(1)\n");
    }

    @Test
    void theWindowEndsWhereTheFileDoes() {
        assertThat(show(-3, 1, OptionalInt.empty(), false)).isEqualTo("     1:\tpackage main\n");
        assertThat(show(5, 99, OptionalInt.empty(), false)).isEqualTo("     5:\t}\n");
        assertThat(show(50, 99, OptionalInt.empty(), false)).isEmpty();
    }

    @Test
    void aFileNewerThanTheProgramIsNoted() {
        assertThat(show(1, 1, OptionalInt.empty(), true))
                .startsWith("Warning: listing may not match stale executable\n");
    }

    @Test
    void windowsLineEndsAreNotShown() {
        SourceListing listing = SourceListing.of("/src/a.txt", "one\r\ntwo\r\n", 1, 2, OptionalInt.empty(), false);

        assertThat(Texts.plain(listing)).isEqualTo("     1:\tone\n     2:\ttwo\n");
    }

    @Test
    void aHostileSourceFileIsEscaped() {
        SourceListing listing = SourceListing.of("/src/a.go", "// \u001b[2J\u202e\n", 1, 1, OptionalInt.empty(), false);

        assertThat(Texts.plain(listing)).isEqualTo("     1:\t// \\x1b[2J\\u202e\n");
    }

    @Test
    void aCommentKeepsItsColourOverSeveralLines() {
        SourceListing listing = SourceListing.of("/src/a.go", "/* one\ntwo */\n", 2, 2, OptionalInt.empty(), false);

        assertThat(Texts.coloured(listing, Palette.standard())).endsWith("\t\u001b[95mtwo */\u001b[0m\n");
    }
}
