package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoHighlighterTest {
    /** Styled pieces as style(text), the rest as it is. */
    private static String marked(String source) {
        return GoHighlighter.highlight(source).stream()
                .map(piece -> piece.style().map(style -> style + "(" + piece.text() + ")").orElse(piece.text()))
                .collect(Collectors.joining());
    }

    @Test
    void keywordsStringsNumbersAndCommentsHaveTheirStyles() {
        assertThat(marked("return f(\"x\", 'y', 0x1p-2) // done"))
                .isEqualTo("KEYWORD(return) f(STRING(\"x\"), STRING('y'), NUMBER(0x1p-2)) COMMENT(// done)");
    }

    @Test
    void aKeywordInsideANameIsNoKeyword() {
        assertThat(marked("goto_, iffy, x.range2")).isEqualTo("goto_, iffy, x.range2");
    }

    @Test
    void aQuoteIsEscapedByABackslashAndEndsWithItsLine() {
        assertThat(marked("\"a\\\"b\" c")).isEqualTo("STRING(\"a\\\"b\") c");
        assertThat(marked("\"open\nif")).isEqualTo("STRING(\"open)\nKEYWORD(if)");
    }

    @Test
    void rawStringsAndBlockCommentsRunOverLines() {
        assertThat(marked("`a\n\"b` /* c\nd */ e")).isEqualTo("STRING(`a\n\"b`) COMMENT(/* c\nd */) e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "'", "`", "/*", "/", "1.", "\\", "\"\\", "\u0000", "世 := 界"})
    void brokenSourceIsShownWhole(String source) {
        List<GoHighlighter.Piece> pieces = GoHighlighter.highlight(source);

        assertThat(pieces.stream().map(GoHighlighter.Piece::text).collect(Collectors.joining())).isEqualTo(source);
    }
}
