package io.jdlv.delve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakpointTest {
    private final Breakpoint original = Recorded.read("breakpoint", Replies.OneBreakpoint.class)
            .breakpoint()
            .orElseThrow();

    @Test
    void aChangeLeavesTheRestAndTheOriginalAsTheyWere() {
        Breakpoint changed = original.withHitCondition("% 3", true);

        assertThat(changed.hitCondition()).isEqualTo("% 3");
        assertThat(changed.hitConditionPerGoroutine()).isTrue();
        assertThat(changed.withHitCondition("", false)).isEqualTo(original);
        assertThat(original.hitCondition()).isEmpty();
    }

    @Test
    void everyChangeIsMade() {
        Breakpoint changed = original.withName("n")
                .withAddress(1)
                .withAddresses(List.of(2L, -3L), List.of(10, 11))
                .withFileLine("f.go", 12)
                .withCondition("a == b")
                .withTracepoint(true)
                .withTraceReturn(true)
                .withGoroutine(false)
                .withStacktrace(5)
                .withVariables(List.of("a", "b"))
                .withLoadArgs(Optional.of(LoadConfig.SHORT))
                .withLoadLocals(Optional.of(LoadConfig.FULL))
                .withCustomCommands(List.of("mine"))
                .withDisabled(true)
                .withTraceFollowCalls("main.root", 2);

        assertThat(changed.name()).isEqualTo("n");
        assertThat(changed.address()).isEqualTo(1);
        assertThat(changed.addresses()).containsExactly(2L, -3L);
        assertThat(changed.addressPids()).containsExactly(10, 11);
        assertThat(changed.file()).isEqualTo("f.go");
        assertThat(changed.line()).isEqualTo(12);
        assertThat(changed.condition()).isEqualTo("a == b");
        assertThat(changed.tracepoint()).isTrue();
        assertThat(changed.traceReturn()).isTrue();
        assertThat(changed.goroutine()).isFalse();
        assertThat(changed.stacktrace()).isEqualTo(5);
        assertThat(changed.variables()).containsExactly("a", "b");
        assertThat(changed.loadArgs()).contains(LoadConfig.SHORT);
        assertThat(changed.loadLocals()).contains(LoadConfig.FULL);
        assertThat(changed.customCommands()).containsExactly("mine");
        assertThat(changed.disabled()).isTrue();
        assertThat(changed.rootFunctionName()).isEqualTo("main.root");
        assertThat(changed.traceFollowCalls()).isEqualTo(2);
        assertThat(changed.id()).isEqualTo(original.id());
    }
}
