package io.jdlv.delve;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.jdlv.rpc.JsonMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

class NullsTest {
    private final Gson gson = JsonMapping.newGson();

    @Test
    void nullMembersAreEmpty() {
        TargetThread thread = gson.fromJson(
                "{\"function\":null,\"breakPoint\":null,\"ReturnValues\":null,\"file\":null}", TargetThread.class);
        Variable value =
                gson.fromJson("{\"StringValueBytes\":null,\"children\":null,\"kind\":null}", Variable.class);
        Breakpoint breakpoint =
                gson.fromJson("{\"addrs\":null,\"hitCount\":null,\"WatchType\":null}", Breakpoint.class);

        assertThat(thread.function()).isEmpty();
        assertThat(thread.functionName()).isEqualTo("???");
        assertThat(thread.breakpoint()).isEmpty();
        assertThat(thread.returnValues()).isEmpty();
        assertThat(thread.file()).isEmpty();
        assertThat(value.stringValueBytes().isEmpty()).isTrue();
        assertThat(value.children()).isEmpty();
        assertThat(breakpoint.addresses()).isEmpty();
        assertThat(breakpoint.hitCount()).isEmpty();
        assertThat(breakpoint.watchType()).isEqualTo(WatchType.NONE);
    }

    @Test
    void noReturnedValuesIsNotTheSameAsReturningNothing() {
        TargetThread returned = gson.fromJson("{\"ReturnValues\":[]}", TargetThread.class);

        assertThat(returned.returnValues()).contains(List.of());
    }

    @Test
    void nullElementsAreLeftOut() {
        DebuggerState state = gson.fromJson("{\"Threads\":[null,{\"id\":7},null]}", DebuggerState.class);

        assertThat(state.threads()).extracting(TargetThread::id).containsExactly(7);
    }

    @Test
    void unknownKindsAreInvalid() {
        Variable value = gson.fromJson("{\"kind\":99}", Variable.class);

        assertThat(value.kind()).isEqualTo(VariableKind.INVALID);
    }

    @Test
    void unknownEventsAreUnknown() {
        Event event = gson.fromJson("{\"Kind\":17,\"Something\":{\"a\":1}}", Event.class);

        assertThat(event.kind()).isEqualTo(EventKind.UNKNOWN);
        assertThat(event.isLast()).isFalse();
    }

    @Test
    void eventDetailsStandAmongItsMembers() {
        Event event = gson.fromJson(
                "{\"Kind\":4,\"PID\":12,\"ThreadID\":13,\"Cmdline\":\"ls\",\"WillFollow\":true}", Event.class);

        assertThat(event.kind()).isEqualTo(EventKind.PROCESS_SPAWNED);
        assertThat(event.pid()).isEqualTo(12);
        assertThat(event.commandLine()).isEqualTo("ls");
        assertThat(event.willFollow()).isTrue();
    }
}
