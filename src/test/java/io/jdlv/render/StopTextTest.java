package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.DebuggerState;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StopTextTest {
    private static final String PLACE = "'pc': 4857043, 'file': '/src/main.go', 'line': 12, 'function': {'name': 'main.main'}, 'goroutineID': 1";
    private static final String BREAKPOINT = "'breakPoint': {'id': 1, 'addr': 4857043, 'totalHitCount': 3, 'hitCount': {'1': 2}";

    private static String show(String thread) {
        return show("'Pid': 7, 'currentThread': {" + thread + "}, 'Threads': [{" + thread + "}]", OptionalLong.empty());
    }

    private static String show(String state, OptionalLong previousPid) {
        return Texts.plain(new StopText(Texts.read(DebuggerState.class, "{" + state + "}"), previousPid));
    }

    @Test
    void aStopAtABreakpointCountsItsHits() {
        assertThat(show("'id': 5, " + PLACE + ", " + BREAKPOINT + "}"))
                .isEqualTo("> [Breakpoint 1] main.main() ./main.go:12 (hits goroutine(1):2 total:3) (PC: 0x4a1cd3)\n");
    }

    @Test
    void aNamedBreakpointIsCalledByItsName() {
        assertThat(show("'id': 5, " + PLACE + ", " + BREAKPOINT + ", 'name': 'here'}")).startsWith("> [here] main.main()");
    }

    @Test
    void aStepIsAPlace() {
        assertThat(show("'id': 5, " + PLACE)).isEqualTo("> main.main() ./main.go:12 (PC: 0x4a1cd3)\n");
    }

    @Test
    void optimizedCodeIsWarnedOf() {
        String place = PLACE.replace("'main.main'", "'main.main', 'optimized': true");

        assertThat(show("'id': 5, " + place)).endsWith("\nWarning: debugging optimized function\n");
    }

    @Test
    void whatAFunctionReturnedIsListed() {
        String returned = "'ReturnValues': [{'name': '~r0', 'kind': 2, 'type': 'int', 'value': '15', 'addr': 1}]";

        assertThat(show("'id': 5, " + PLACE + ", " + returned)).endsWith("Values returned:\n\t~r0: 15\n\n");
    }

    @Test
    void whatTheBreakpointCollectedStandsBelow() {
        String collected = "'breakPointInfo': {'variables': [{'name': 'n', 'kind': 2, 'type': 'int', 'value': '10', 'addr': 1}]}";

        assertThat(show("'id': 5, " + PLACE + ", " + BREAKPOINT + "}, " + collected)).endsWith("(PC: 0x4a1cd3)\n\tn: 10\n");
    }

    @Test
    void anotherProcessIsAnnounced() {
        String state = "'Pid': 8, 'TargetCommandLine': 'child -x', 'currentThread': {'id': 5, " + PLACE + "}";

        assertThat(show(state, OptionalLong.of(7))).startsWith("Switch target process from 7 to 8 (child -x)\n> main.main()");
        assertThat(show(state, OptionalLong.of(8))).startsWith("> main.main()");
    }

    @Test
    void aTargetWithoutAThreadSaysSo() {
        assertThat(show("'Pid': 7", OptionalLong.empty())).isEqualTo("No current thread available\n");
    }
}
