package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscaperTest {
    @Test
    void ordinaryTextIsLeftAsItIs() {
        String text = "main.go:12\tüber 世界\n";

        assertThat(Escaper.escape(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0x00, \\x00",
        "0x07, \\x07",
        "0x0d, \\x0d",
        "0x1b, \\x1b",
        "0x7f, \\x7f",
        "0x9b, \\x9b",
        "0x061c, \\u061c",
        "0x200e, \\u200e",
        "0x2028, \\u2028",
        "0x202e, \\u202e",
        "0x2066, \\u2066",
        "0xfeff, \\ufeff"
    })
    void whatCouldActOnATerminalIsShown(int character, String shown) {
        assertThat(Escaper.escape("a" + (char) character + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void aTargetCannotRetitleTheWindowOrMoveTheCursor() {
        assertThat(Escaper.escape("\u001b]0;pwned\u0007\u001b[2J")).isEqualTo("\\x1b]0;pwned\\x07\\x1b[2J");
    }
}
