package io.jdlv.render;

import static io.jdlv.render.Values.array;
import static io.jdlv.render.Values.basic;
import static io.jdlv.render.Values.byteString;
import static io.jdlv.render.Values.cutString;
import static io.jdlv.render.Values.iface;
import static io.jdlv.render.Values.map;
import static io.jdlv.render.Values.named;
import static io.jdlv.render.Values.nil;
import static io.jdlv.render.Values.number;
import static io.jdlv.render.Values.onlyAddress;
import static io.jdlv.render.Values.pointer;
import static io.jdlv.render.Values.slice;
import static io.jdlv.render.Values.string;
import static io.jdlv.render.Values.struct;
import static io.jdlv.render.Values.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.render.ValuePrinter.Option;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuePrinterTest {
    private static final Variable POINT =
            struct("main.Point", named("X", number(1)), named("Y", number(2)));

    @Test
    void basicValuesAreAsTheServerSentThem() {
        assertThat(ValuePrinter.singleLine(number(-7))).isEqualTo("-7");
        assertThat(ValuePrinter.singleLine(basic(VariableKind.UINT8, "main.Red (3)"))).isEqualTo("main.Red (3)");
        assertThat(ValuePrinter.singleLine(basic(VariableKind.BOOL, "true"))).isEqualTo("true");
        assertThat(ValuePrinter.singleLine(basic(VariableKind.INT, ""))).isEqualTo("(unknown int)");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        assertThat(ValuePrinter.singleLine(unreadable("empty OP stack"))).isEqualTo("(unreadable empty OP stack)");
        assertThat(ValuePrinter.singleLine(struct("main.T", named("A", unreadable("input/output error")))))
                .isEqualTo("main.T {A: (unreadable input/output error)}");
    }

    @Test
    void complexNumbersAlwaysHaveAPlus() {
        Variable value = Values.of(
                VariableKind.COMPLEX128, "complex128", "(1 + -2i)", 2, 0,
                List.of(basic(VariableKind.FLOAT64, "1"), basic(VariableKind.FLOAT64, "-2")));

        assertThat(ValuePrinter.singleLine(value)).isEqualTo("(1 + -2i)");
        assertThat(ValuePrinter.format(value, "", "%.1f", Set.of())).isEqualTo("(1.0-2.0i)");
    }

    @Test
    void stringsAreQuotedAndSayWhatIsMissing() {
        assertThat(ValuePrinter.singleLine(string("a\tb\"\u00e9"))).isEqualTo("\"a\\tb\\\"\u00e9\"");
        assertThat(ValuePrinter.singleLine(cutString("\u00e9", 10))).isEqualTo("\"\u00e9...+8 more\"");
        assertThat(ValuePrinter.format(cutString("a\"", 10), "", "", Set.of(Option.RAW_STRINGS)))
                .isEqualTo("a\"...+8 more");
        assertThat(ValuePrinter.format(cutString("ab", 10), "", "%x", Set.of())).isEqualTo("6162");
    }

    @Test
    void stringsThatAreNotUtf8KeepTheirBytes() {
        Variable value = byteString(new byte[] {'a', (byte) 0xff, (byte) 0xc3, 'b'});

        assertThat(ValuePrinter.singleLine(value)).isEqualTo("\"a\\xff\\xc3b\"");
        assertThat(ValuePrinter.format(value, "", "% x", Set.of())).isEqualTo("61 ff c3 62");
    }

    @Test
    void slicesTellTheirLengthAndWhatIsMissing() {
        assertThat(ValuePrinter.singleLine(slice("[]int", 2, number(1), number(2))))
                .isEqualTo("[]int len: 2, cap: 2, [1,2]");
        assertThat(ValuePrinter.singleLine(slice("[]int", 5, number(1))))
                .isEqualTo("[]int len: 5, cap: 5, [1,...+4 more]");
        assertThat(ValuePrinter.singleLine(slice("[]int", 5))).isEqualTo("[]int len: 5, cap: 5, [...]");
        assertThat(ValuePrinter.singleLine(slice("[]int", 0))).isEqualTo("[]int len: 0, cap: 0, []");
        assertThat(ValuePrinter.singleLine(nil(VariableKind.SLICE, "[]int"))).isEqualTo("[]int len: 0, cap: 0, nil");
    }

    @Test
    void elementsHaveNoTypesAndFieldsHave() {
        assertThat(ValuePrinter.singleLine(array("[1]main.Point", POINT))).isEqualTo("[1]main.Point [{X: 1, Y: 2}]");
        assertThat(ValuePrinter.singleLine(struct("main.T", named("P", POINT))))
                .isEqualTo("main.T {P: main.Point {X: 1, Y: 2}}");
    }

    @Test
    void mapsEndEveryEntryWithACommaAndASpace() {
        assertThat(ValuePrinter.singleLine(map("map[string]int", 1, string("a"), number(1))))
                .isEqualTo("map[string]int [\"a\": 1, ]");
        assertThat(ValuePrinter.singleLine(map("map[string]int", 3, string("a"), number(1))))
                .isEqualTo("map[string]int [\"a\": 1, ,...+2 more]");
        assertThat(ValuePrinter.singleLine(map("map[string]int", 3))).isEqualTo("map[string]int [...]");
        assertThat(ValuePrinter.multiLine(map("map[string]int", 3, string("a"), number(1)), "", Set.of()))
                .isEqualTo("map[string]int [\n\t\"a\": 1, \n\t...+2 more\n]");
        assertThat(ValuePrinter.singleLine(nil(VariableKind.MAP, "map[string]int"))).isEqualTo("map[string]int nil");
    }

    @Test
    void aStructTakesLinesIfOneOfItsFieldsAsksForThem() {
        Variable longString = struct("main.T", named("A", number(1)), named("S", string("12345678")));

        assertThat(ValuePrinter.multiLine(longString, "", Set.of()))
                .isEqualTo("main.T {\n\tA: 1,\n\tS: \"12345678\",}");
        assertThat(ValuePrinter.multiLine(POINT, "", Set.of())).isEqualTo("main.Point {X: 1, Y: 2}");
        assertThat(ValuePrinter.multiLine(struct("main.T", named("S", string("1234567"))), "", Set.of()))
                .isEqualTo("main.T {S: \"1234567\"}");
        Variable eightBytes = struct("main.T", named("S", string("\u00e9\u00e9\u00e9\u00e9")));
        assertThat(ValuePrinter.multiLine(eightBytes, "", Set.of()))
                .isEqualTo("main.T {\n\tS: \"\u00e9\u00e9\u00e9\u00e9\",}");
        assertThat(ValuePrinter.multiLine(slice("[]main.Point", 1, POINT), "  ", Set.of()))
                .isEqualTo("[]main.Point len: 1, cap: 1, [\n  \t{X: 1, Y: 2},\n  ]");
    }

    @Test
    void aStructBeyondTheDepthLimitIsACast() {
        Variable deep = Values.of(VariableKind.STRUCT, "main.T", "", 3, 0, List.of());
        Variable withPath = Values.of(VariableKind.STRUCT, "example.com/a.T", "", 3, 0, List.of());

        assertThat(ValuePrinter.singleLine(deep)).isEqualTo("(*main.T)(0xc000012340)");
        assertThat(ValuePrinter.singleLine(withPath)).isEqualTo("(*\"example.com/a.T\")(0xc000012340)");
    }

    @Test
    void aStructWithAValueShowsItFirst() {
        Variable time = Values.of(
                VariableKind.STRUCT, "time.Time", "2026-01-02T03:04:05Z", 1, 0, List.of(named("wall", number(0))));

        assertThat(ValuePrinter.singleLine(time)).isEqualTo("time.Time(2026-01-02T03:04:05Z){wall: 0}");
    }

    @Test
    void pointersShowWhatTheyPointTo() {
        assertThat(ValuePrinter.singleLine(pointer("*main.Point", POINT))).isEqualTo("*main.Point {X: 1, Y: 2}");
        assertThat(ValuePrinter.multiLine(pointer("*main.Point", POINT), "", Set.of()))
                .isEqualTo("(*main.Point)(0xc000012340)\n*main.Point {X: 1, Y: 2}");
        assertThat(ValuePrinter.singleLine(pointer("*a/b.T", onlyAddress(VariableKind.STRUCT, "a/b.T"))))
                .isEqualTo("(\"*a/b.T\")(0xc000012340)");
        assertThat(ValuePrinter.singleLine(pointer("*int", nil(VariableKind.INT, "int")))).isEqualTo("*int nil");
        assertThat(ValuePrinter.singleLine(Values.of(
                        VariableKind.UNSAFE_POINTER, "unsafe.Pointer", "", 1, 0,
                        List.of(onlyAddress(VariableKind.INVALID, "void")))))
                .isEqualTo("unsafe.Pointer(0xc000012340)");
    }

    @Test
    void interfacesTellTheirDynamicTypeOnce() {
        assertThat(ValuePrinter.singleLine(iface("error", pointer("*main.Point", POINT))))
                .isEqualTo("error(*main.Point) *{X: 1, Y: 2}");
        assertThat(ValuePrinter.singleLine(slice("[]any", 1, iface("any", POINT))))
                .isEqualTo("[]any len: 1, cap: 1, [main.Point {X: 1, Y: 2}]");
        assertThat(ValuePrinter.singleLine(iface("error", nil(VariableKind.INVALID, "void")))).isEqualTo("error nil");
        assertThat(ValuePrinter.singleLine(iface("error", onlyAddress(VariableKind.STRUCT, "main.E"))))
                .isEqualTo("error(main.E) *(*error)(0xc000012340)");
    }

    @Test
    void channelsAreCountsOnALineAndAStructOnSeveral() {
        Variable channel = Values.of(
                VariableKind.CHAN, "chan int", "", 2, 0,
                List.of(
                        named("qcount", basic(VariableKind.UINT, "4")),
                        named("dataqsiz", basic(VariableKind.UINT, "11"))));

        assertThat(ValuePrinter.singleLine(channel)).isEqualTo("chan int 4/11");
        assertThat(ValuePrinter.multiLine(channel, "", Set.of())).isEqualTo("chan int {qcount: 4, dataqsiz: 11}");
        Variable none = Values.of(VariableKind.CHAN, "chan int", "", 0, 0, List.of());
        assertThat(ValuePrinter.singleLine(none)).isEqualTo("chan int nil");
        assertThat(ValuePrinter.multiLine(none, "", Set.of())).isEqualTo("chan int {}");
    }

    @Test
    void functionsShowWhatTheyCaptured() {
        Variable function =
                Values.of(VariableKind.FUNC, "func()", "main.main.func1", 1, 0, List.of(named("n", number(3))));

        assertThat(ValuePrinter.singleLine(function)).isEqualTo("main.main.func1");
        assertThat(ValuePrinter.multiLine(function, "", Set.of())).isEqualTo("main.main.func1 {\n\tn int = 3\n}");
    }

    @Test
    void aVerbFormatsEveryLeaf() {
        assertThat(ValuePrinter.format(POINT, "", "%#04x", Set.of())).isEqualTo("main.Point {X: 0x0001, Y: 0x0002}");
        assertThat(ValuePrinter.format(basic(VariableKind.UINT8, "main.Red (3)"), "", "%03d", Set.of()))
                .isEqualTo("003");
        assertThat(ValuePrinter.format(basic(VariableKind.UINT64, "18446744073709551615"), "", "%x", Set.of()))
                .isEqualTo("ffffffffffffffff");
        assertThat(ValuePrinter.format(basic(VariableKind.INT64, "-9223372036854775808"), "", "%x", Set.of()))
                .isEqualTo("-8000000000000000");
        assertThat(ValuePrinter.format(string("hi"), "", "%d", Set.of())).isEqualTo("%!d(string=hi)");
        assertThat(ValuePrinter.format(basic(VariableKind.FLOAT64, "+Inf"), "", "%v", Set.of())).isEqualTo("+Inf");
    }

    @Test
    void tracesChooseHowMuchIsShown() {
        Variable value = slice("[]some/where/pkg.T", 1, struct("some/where/pkg.T", named("S", string("12345678"))));

        assertThat(ValuePrinter.traceForm(value, 0))
                .isEqualTo("[]some/where/pkg.T len: 1, cap: 1, [{S: \"12345678\"}]");
        assertThat(ValuePrinter.traceForm(value, 1)).isEqualTo("<[]pkg.T>");
        assertThat(ValuePrinter.traceForm(value, 2)).isEqualTo("[]pkg.T len: 1, cap: 1, [{S: \"12345678\"}]");
        assertThat(ValuePrinter.traceForm(value, 4))
                .isEqualTo("[]pkg.T len: 1, cap: 1, [\n\t{\n\t\tS: \"12345678\",},\n]");
        assertThat(ValuePrinter.traceForm(number(3), 5)).isEqualTo("3");
    }

    @Test
    void depthOfHundredsAndSizeOfMegabytes() throws IOException {
        Variable deep = number(1);
        for (int i = 0; i < 500; i++) {
            deep = struct("T", named("F", pointer("*T", slice("[]T", 1, deep))));
        }
        Variable[] many = new Variable[200_000];
        Arrays.fill(many, string("12345678"));
        StringBuilder text = new StringBuilder();

        ValuePrinter.write(deep, "", "", Set.of(), text);
        assertThat(text.substring(0, 41)).isEqualTo("T {F: *[]T len: 1, cap: 1, [{F: *[]T len:");
        assertThat(text.chars().filter(character -> character == '{')).hasSize(500);

        assertThat(ValuePrinter.multiLine(array("[200000]string", many), "", Set.of())).hasLineCount(200_002);
        assertThat(ValuePrinter.singleLine(string("x".repeat(1 << 20)))).hasSize((1 << 20) + 2);
    }
}
