package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoFormatTest {
    @Test
    void formatsOneValueAsPrintDoes() {
        assertThat(GoFormat.format("%#x", new GoValue.Uint(255))).isEqualTo("0xff");
        assertThat(GoFormat.format("%08b", new GoValue.Int(5))).isEqualTo("00000101");
        assertThat(GoFormat.format("%q", new GoValue.Text("a\tb"))).isEqualTo("\"a\\tb\"");
        assertThat(GoFormat.format("%.2f", new GoValue.Float(3.14159))).isEqualTo("3.14");
        assertThat(GoFormat.format("%x", new GoValue.Uint(-1))).isEqualTo("ffffffffffffffff");
    }

    @Test
    void saysWhatDoesNotFit() {
        assertThat(GoFormat.format("%d", new GoValue.Text("hi"))).isEqualTo("%!d(string=hi)");
        assertThat(GoFormat.format("%x", new GoValue.Bool(true))).isEqualTo("%!x(bool=true)");
        assertThat(GoFormat.format("no verb", new GoValue.Int(1))).isEqualTo("no verb%!(EXTRA int64=1)");
        assertThat(GoFormat.format("%v %v", new GoValue.Int(1))).isEqualTo("1 %!v(MISSING)");
        assertThat(GoFormat.format("%")).isEqualTo("%!(NOVERB)");
    }

    @Test
    void bytesThatAreNotTextPassUnchanged() {
        byte[] bytes = {'a', (byte) 0xFF, 'b'};
        assertThat(GoFormat.formatBytes("%s", new GoValue.Text(bytes))).isEqualTo(bytes);
    }

    @Test
    void everyRowIsAsGoFormatsIt() {
        List<GoTables.Row> rows = GoTables.read("format");
        assertThat(rows).hasSizeGreaterThan(3000);
        assertSoftly(soft -> {
            for (GoTables.Row row : rows) {
                GoValue[] values = IntStream.range(2, row.fields().size())
                        .mapToObj(i -> value(row.bytes(i)))
                        .toArray(GoValue[]::new);
                soft.assertThat(GoQuote.quote(GoFormat.formatBytes(row.text(0), values)))
                        .as("%s of %s", row.text(0), Arrays.toString(values))
                        .isEqualTo(GoQuote.quote(row.bytes(1)));
            }
        });
    }

    private static GoValue value(byte[] described) {
        String text = Utf8.decode(described);
        String body = text.substring(text.indexOf(':') + 1);
        return switch (text.substring(0, text.indexOf(':'))) {
            case "int" -> new GoValue.Int(Long.parseLong(body));
            case "uint" -> new GoValue.Uint(Long.parseUnsignedLong(body));
            case "float" -> new GoValue.Float(number(body));
            case "bool" -> new GoValue.Bool(Boolean.parseBoolean(body));
            case "string" -> new GoValue.Text(Arrays.copyOfRange(described, "string:".length(), described.length));
            case "complex" -> new GoValue.Complex(number(body.split(",")[0]), number(body.split(",")[1]));
            default -> throw new AssertionError(text);
        };
    }

    private static double number(String bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    }
}
