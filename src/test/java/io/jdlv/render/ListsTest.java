package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.Goroutine;
import io.jdlv.render.GoroutineText.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One line for each goroutine, breakpoint, instruction. */
class ListsTest {
    private static Goroutine goroutine(String more) {
        return Texts.read(
                Goroutine.class,
                "{'id': 18, 'userCurrentLoc': {'pc': 4857043, 'file': '/src/main.go', 'line': 12, 'function': {'name': 'main.main'}}"
                        + ", 'goStatementLoc': {'pc': 16, 'file': '/src/main.go', 'line': 9}" + more + "}");
    }

    private static String line(String more, Place place) {
        return GoroutineText.line(goroutine(more), place, Texts.PRESENTATION);
    }

    private static Breakpoint breakpoint(String json) {
        return Texts.read(Breakpoint.class, "{'id': 2, 'addr': 4857043, 'file': '/src/main.go', 'line': 12" + json + "}");
    }

    @Test
    void aGoroutineIsAPlaceAThreadAndAReason() {
        assertThat(line("", Place.USER)).isEqualTo("18 - User: ./main.go:12 main.main (0x4a1cd3)");
        assertThat(line(", 'threadID': 99", Place.USER)).endsWith("(0x4a1cd3) (thread 99)");
        assertThat(line("", Place.GO)).isEqualTo("18 - Go: ./main.go:9 ??? (0x10)");
        assertThat(line(", 'status': 4, 'waitReason': 14, 'waitSince': 5", Place.USER)).endsWith("[reason 14 5]");
        assertThat(line(", 'status': 1, 'waitReason': 14", Place.USER)).endsWith("(0x4a1cd3)");
        assertThat(line(", 'unreadable': 'bad memory'", Place.USER)).isEqualTo("(unreadable bad memory)");
    }

    @Test
    void labelsAreSortedAndCut() {
        StringBuilder text = new StringBuilder();
        GoroutineText.writeLabels(
                goroutine(", 'labels': {'f': '6', 'b': '2', 'a': '1', 'c': '3', 'd': '4', 'e': '5'}"),
                "\t",
                new PlainSink(text, Texts.PRESENTATION));

        assertThat(text.toString())
                .isEqualTo("\tLabels: \"a\":\"1\", \"b\":\"2\", \"c\":\"3\", \"d\":\"4\", \"e\":\"5\"... (1 more)\n");
    }

    @Test
    void aBreakpointIsCalledByWhatItIs() {
        assertThat(BreakpointText.name(breakpoint(""), true)).isEqualTo("Breakpoint 2");
        assertThat(BreakpointText.name(breakpoint(", 'name': 'here'"), false)).isEqualTo("breakpoint here");
        assertThat(BreakpointText.name(breakpoint(", 'continue': true"), true)).isEqualTo("Tracepoint 2");
        assertThat(BreakpointText.name(breakpoint(", 'WatchExpr': 'x'"), true)).isEqualTo("Watchpoint 2 on [x]");
    }

    @Test
    void aBreakpointSaysWhereItIs() {
        assertThat(BreakpointText.location(breakpoint(", 'functionName': 'main.main'"), Texts.PRESENTATION))
                .isEqualTo("0x4a1cd3 for main.main() ./main.go:12");
        assertThat(BreakpointText.location(breakpoint(", 'addrs': [16, 32]"), Texts.PRESENTATION))
                .isEqualTo("0x10,0x20 for ./main.go:12");
        assertThat(BreakpointText.location(breakpoint(", 'WatchExpr': 'x'"), Texts.PRESENTATION)).isEqualTo("0x4a1cd3");
    }

    @Test
    void whatABreakpointDoesIsWrittenAsItIsTyped() {
        Breakpoint busy = breakpoint(
                ", 'Cond': 'n > 1', 'HitCond': '% 2', 'HitCondPerG': true, 'stacktrace': 3, 'goroutine': true,"
                        + " 'variables': ['n'], 'continue': true, 'LoadArgs': {'MaxStructFields': 3}");

        assertThat(BreakpointText.attributes(busy, false))
                .containsExactly("cond n > 1", "cond -per-g-hitcount % 2", "stack 3", "goroutine", "args", "print n");
        assertThat(BreakpointText.attributes(busy, true)).endsWith("trace");
    }

    @Test
    void instructionsStandInColumns() {
        AsmInstruction here = instruction("'pc': 16, 'file': '/src/main.go', 'line': 3, 'function': {'name': 'main.f'}", "VQ==", "push rbp", true, true);
        AsmInstruction next = instruction("'pc': 17, 'file': '/src/main.go', 'line': 3", "SInl", "mov rbp, rsp", false, false);

        assertThat(Texts.plain(new DisassemblyText(List.of(here, next), true)))
                .isEqualTo(
                        "TEXT main.f(SB) /src/main.go\n"
                                + "=>\tmain.go:3\t0x10*\t55\tpush rbp\n"
                                + "\tmain.go:3\t0x11\t4889e5\tmov rbp, rsp\n");
    }

    @Test
    void aStopShowsTheInstructionsAroundItself() {
        List<AsmInstruction> all = List.of(
                instruction("'pc': 16", "VQ==", "a", false, false),
                instruction("'pc': 17", "VQ==", "b", false, false),
                instruction("'pc': 18", "VQ==", "c", false, true),
                instruction("'pc': 19", "VQ==", "d", false, false));

        DisassemblyText around = DisassemblyText.around(all, 1);

        assertThat(around.instructions()).extracting(AsmInstruction::text).containsExactly("b", "c", "d");
        assertThat(around.header()).isFalse();
        assertThat(DisassemblyText.around(all, 2).header()).isTrue();
    }

    private static AsmInstruction instruction(String location, String bytes, String text, boolean breakpoint, boolean atPc) {
        return Texts.read(
                AsmInstruction.class,
                "{'Loc': {" + location + "}, 'Bytes': '" + bytes + "', 'Text': '" + text + "', 'Breakpoint': " + breakpoint
                        + ", 'AtPC': " + atPc + "}");
    }
}
