package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import org.junit.jupiter.api.Test;

class GoNumberTest {
    @Test
    void readsNumbersInEveryBase() {
        assertThat(GoNumber.atoi("-12")).isEqualTo(-12);
        assertThat(GoNumber.parseInt("0x1_f", 0)).isEqualTo(31);
        assertThat(GoNumber.parseInt("0b101", 0)).isEqualTo(5);
        assertThat(GoNumber.parseUint("18446744073709551615", 10)).isEqualTo(-1);
        assertThat(GoNumber.hex(-1)).isEqualTo("0xffffffffffffffff");
    }

    @Test
    void refusesInGosWords() {
        assertThatThrownBy(() -> GoNumber.atoi("x")).isInstanceOf(GoNumberException.class)
                .hasMessage("strconv.Atoi: parsing \"x\": invalid syntax");
        assertThatThrownBy(() -> GoNumber.parseInt("9223372036854775808", 10))
                .hasMessage("strconv.ParseInt: parsing \"9223372036854775808\": value out of range");
    }

    @Test
    void everyRowIsAsGoReadsIt() {
        assertSoftly(soft -> {
            for (GoTables.Row row : GoTables.read("number")) {
                String text = row.text(1);
                if (row.bytes(1).length != Utf8.encode(text).length) {
                    continue;
                }
                String value;
                String message = "";
                try {
                    value = shown(row.text(0), parse(row.text(0), text));
                } catch (GoNumberException e) {
                    value = shown(row.text(0), e.substitute());
                    message = e.getMessage();
                }
                soft.assertThat(value).as("%s", row).isEqualTo(row.text(2));
                soft.assertThat(message).isEqualTo(row.text(3));
            }
        });
    }

    private static Number parse(String function, String text) {
        return switch (function) {
            case "Atoi" -> GoNumber.atoi(text);
            case "ParseInt0" -> GoNumber.parseInt(text, 0);
            case "ParseInt10" -> GoNumber.parseInt(text, 10);
            case "ParseInt16" -> GoNumber.parseInt(text, 16);
            case "ParseUint0" -> GoNumber.parseUint(text, 0);
            case "ParseUint10" -> GoNumber.parseUint(text, 10);
            case "ParseUint16" -> GoNumber.parseUint(text, 16);
            case "ParseFloat" -> GoNumber.parseFloat(text);
            default -> throw new AssertionError(function);
        };
    }

    private static String shown(String function, Number value) {
        if (function.equals("ParseFloat")) {
            double number = value.doubleValue();
            // Go's NaN has its lowest bit set.
            return Double.isNaN(number) ? "7ff8000000000001" : Long.toHexString(Double.doubleToRawLongBits(number));
        }
        return function.startsWith("ParseUint") ? Long.toUnsignedString(value.longValue())
                : Long.toString(value.longValue());
    }
}
