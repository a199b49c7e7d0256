package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoQuoteTest {
    private final List<GoTables.Row> rows = GoTables.read("quote");

    @Test
    void quotesTextAndBytes() {
        assertThat(GoQuote.quote("a\"b\n\u0007é")).isEqualTo("\"a\\\"b\\n\\aé\"");
        assertThat(GoQuote.quote(new byte[] {(byte) 0xFF, 'x'})).isEqualTo("\"\\xffx\"");
        assertThat(GoQuote.quoteToAscii("é😀")).isEqualTo("\"\\u00e9\\U0001f600\"");
        assertThat(GoQuote.backquote("a\"b")).isEqualTo("`a\"b`");
        assertThat(GoQuote.backquote("a`b")).isEqualTo("\"a`b\"");
        assertThat(GoQuote.quoteRune('x')).isEqualTo("'x'");
    }

    @Test
    void escapesWhatCouldSteerATerminal() {
        assertThat(GoQuote.quote("\u001b[2J\u202e")).isEqualTo("\"\\x1b[2J\\u202e\"");
    }

    @Test
    void unpairedSurrogateIsTheReplacementCharacter() {
        assertThat(GoQuote.quote("a\ud800b")).isEqualTo("\"a\ufffdb\"");
    }

    @Test
    void everyRowIsAsGoQuotesIt() {
        assertSoftly(soft -> rows.forEach(row -> {
            switch (row.text(0)) {
                case "string" -> {
                    soft.assertThat(GoQuote.quote(row.bytes(1))).isEqualTo(row.text(2));
                    soft.assertThat(GoQuote.quoteToAscii(row.bytes(1))).isEqualTo(row.text(3));
                    soft.assertThat(GoQuote.canBackquote(row.bytes(1))).isEqualTo(Boolean.valueOf(row.text(4)));
                }
                case "rune" -> {
                    int rune = Integer.parseInt(row.text(1));
                    soft.assertThat(GoQuote.quoteRune(rune)).isEqualTo(row.text(2));
                    soft.assertThat(GoQuote.quoteRuneToAscii(rune)).isEqualTo(row.text(3));
                }
                default -> {
                    // Other tests read these.
                }
            }
        }));
    }

    @Test
    void everyLiteralIsUnquotedAsGoDoes() {
        assertSoftly(soft -> rows.stream().filter(row -> row.text(0).equals("unquote")).forEach(row -> {
            boolean valid = Boolean.parseBoolean(row.text(2));
            // A Java string cannot hold the bytes that no UTF-8 text has.
            if (row.bytes(1).length == Utf8.encode(row.text(1)).length) {
                soft.assertThat(GoUnquote.unquoteBytes(row.text(1)).map(GoQuote::quote))
                        .as("%s", row)
                        .isEqualTo(valid ? java.util.Optional.of(GoQuote.quote(row.bytes(3)))
                                : java.util.Optional.empty());
            }
        }));
    }

    @Test
    void charactersArePrintableWhereGoSaysSo() {
        List<GoTables.Row> changes = rows.stream().filter(row -> row.text(0).equals("print")).toList();
        StringBuilder wrong = new StringBuilder();
        boolean printable = false;
        int next = 0;
        for (int rune = 0; rune <= Character.MAX_CODE_POINT; rune++) {
            if (next < changes.size() && Integer.parseInt(changes.get(next).text(1)) == rune) {
                printable = Boolean.parseBoolean(changes.get(next).text(2));
                next++;
            }
            if (GoUnicode.isPrint(rune) != printable) {
                wrong.append(Integer.toHexString(rune)).append(' ');
            }
        }
        assertThat(wrong.toString()).isEmpty();
    }
}
