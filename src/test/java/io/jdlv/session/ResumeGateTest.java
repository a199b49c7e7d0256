package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.DelveClient;
import io.jdlv.rpc.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResumeGateTest {
    private static final String STOPPED = "{\"State\":{\"Pid\":7}}";

    private final FakeServer server = new FakeServer();
    private final DelveClient delve = new DelveClient(new ResumeGate(server));

    private Call<DebuggerState> resume() {
        return delve.execution().command(DebuggerCommand.of(CommandName.CONTINUE));
    }

    @Test
    void nothingIsSentBehindAResume() {
        resume();
        delve.execution().state();
        delve.breakpoints().list(false);
        resume();

        assertThat(server.methods()).containsExactly("Command");
    }

    @Test
    void whatARunningTargetAnswersPasses() {
        resume();
        delve.execution().stateNow();
        delve.execution().halt();
        delve.server().events();

        assertThat(server.methods()).containsExactly("Command", "State", "Command", "GetEvents");
    }

    @Test
    void whatWasKeptBackIsSentInItsOrderWhenTheTargetStops() throws InterruptedException {
        resume();
        Call<DebuggerState> state = delve.execution().state();
        delve.breakpoints().list(false);
        server.answer(STOPPED);
        server.awaitCalls(3);

        assertThat(server.methods()).containsExactly("Command", "State", "ListBreakpoints");
        server.answer(1, STOPPED);
        assertThat(state.await().pid()).isEqualTo(7);
    }

    @Test
    void aSecondResumeHasItsTurnAndTheRestWaitsForItsEnd() throws InterruptedException {
        resume();
        Call<DebuggerState> second = resume();
        delve.breakpoints().list(false);
        server.answer(STOPPED);
        server.awaitCalls(2);
        assertThat(server.methods()).containsExactly("Command", "Command");

        server.answer(STOPPED);
        server.awaitCalls(3);
        assertThat(second.await().pid()).isEqualTo(7);
        assertThat(server.methods()).endsWith("ListBreakpoints");
    }

    @Test
    void aResumeThatTheServerRefusesIsOver() {
        resume();
        server.refuse("Process 7 has exited with status 0");
        delve.execution().state();

        assertThat(server.methods()).containsExactly("Command", "State");
    }

    @Test
    void selectingAGoroutineIsNoResume() {
        delve.execution().switchGoroutine(1);
        delve.execution().state();

        assertThat(server.methods()).containsExactly("Command", "State");
    }
}
