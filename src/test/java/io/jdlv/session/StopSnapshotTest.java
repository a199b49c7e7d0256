package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.ServerVersion;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.RemoteException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StopSnapshotTest {
    private static final String ONE = "{\"Variable\":{\"name\":\"x\",\"value\":\"1\"}}";
    private static final String TWO = "{\"Variable\":{\"name\":\"x\",\"value\":\"2\"}}";

    private final Gson gson = JsonMapping.newGson();
    private final FakeServer server = new FakeServer();
    private final StopSnapshot snapshot = new StopSnapshot(server, new FirstQuestions(server, JsonMapping.newGson()), false);
    private final DelveClient delve = new DelveClient(snapshot, ServerVersion.NEWEST_KNOWN);

    private Call<String> x(EvalScope scope, LoadConfig config) {
        return delve.data().eval(scope, "x", config).map(value -> value.value());
    }

    private Call<String> x() {
        return x(EvalScope.CURRENT, LoadConfig.FULL);
    }

    private String asked(String answer) {
        Call<String> call = x();
        server.answer(answer);
        return call.await();
    }

    @Test
    void whatWasReadIsNotAskedAgain() {
        snapshot.keep();

        assertThat(asked(ONE)).isEqualTo("1");
        assertThat(x().await()).isEqualTo("1");
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void whatWasAskedWithTheConnectionIsHandedOutOnceAndOnlyUntilTheTargetRuns() {
        FirstQuestions first = new FirstQuestions(server, gson);
        StopSnapshot began = new StopSnapshot(server, first, false);
        DelveClient early = new DelveClient(first);
        DelveClient later = new DelveClient(began);
        early.data().eval(EvalScope.CURRENT, "x", LoadConfig.FULL);
        early.data().eval(EvalScope.CURRENT, "y", LoadConfig.FULL);
        server.answer(0, ONE);
        server.answer(1, TWO);

        assertThat(later.data().eval(EvalScope.CURRENT, "x", LoadConfig.FULL).await().value()).isEqualTo("1");
        assertThat(server.calls()).isEqualTo(2);
        later.data().eval(EvalScope.CURRENT, "x", LoadConfig.FULL);
        assertThat(server.calls()).as("another one asks anew").isEqualTo(3);
        later.execution().command(DebuggerCommand.of(CommandName.CONTINUE));
        later.data().eval(EvalScope.CURRENT, "y", LoadConfig.FULL);
        assertThat(server.calls()).as("the target has run").isEqualTo(5);
    }

    @Test
    void whereOthersRunTheTargetTooItIsAskedAgain() {
        FirstQuestions first = new FirstQuestions(server, gson);
        new DelveClient(first).data().eval(EvalScope.CURRENT, "x", LoadConfig.FULL);
        new DelveClient(new StopSnapshot(server, first, true)).data().eval(EvalScope.CURRENT, "x", LoadConfig.FULL);

        assertThat(server.calls()).isEqualTo(2);
    }

    @Test
    void whatIsBeingReadIsNotAskedAgainEither() {
        snapshot.keep();
        Call<String> first = x();
        Call<String> second = x();
        server.answer(ONE);

        assertThat(first.await()).isEqualTo(second.await());
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void anotherScopeLimitOrPageIsAnotherQuestion() {
        snapshot.keep();
        x();
        x(EvalScope.CURRENT.withFrame(1), LoadConfig.FULL);
        x(EvalScope.CURRENT.withGoroutine(7), LoadConfig.FULL);
        x(EvalScope.CURRENT, LoadConfig.FULL.withMaxStringLen(1000));
        delve.goroutines().list(0, 100);
        delve.goroutines().list(100, 100);
        delve.goroutines().stacktrace(StacktraceRequest.of(-1, 50));
        delve.goroutines().stacktrace(StacktraceRequest.of(-1, 10));

        assertThat(server.calls()).isEqualTo(8);
    }

    @Test
    void withoutAPromptNothingIsRemembered() {
        assertThat(asked(ONE)).isEqualTo("1");
        assertThat(asked(TWO)).isEqualTo("2");
    }

    @Test
    void theUserCanSwitchItOffAndOn() {
        snapshot.keep();
        asked(ONE);
        snapshot.allow(false);

        assertThat(asked(TWO)).isEqualTo("2");
        snapshot.allow(true);
        assertThat(asked(ONE)).as("nothing is left from before").isEqualTo("1");
        assertThat(x().await()).isEqualTo("1");
    }

    @Test
    void itCanBeThrownAway() {
        snapshot.keep();
        asked(ONE);
        snapshot.forget();

        assertThat(asked(TWO)).isEqualTo("2");
    }

    @Test
    void whateverMayChangeTheTargetThrowsItAway() {
        List<Consumer<DelveClient>> changes = List.of(
                each -> each.data().set(EvalScope.CURRENT, "x", "2"),
                each -> each.execution().switchGoroutine(3),
                each -> each.execution().switchThread(3),
                each -> each.execution().cancelNext(),
                each -> each.execution().setExecutionPoint(0x1000),
                each -> each.breakpoints().clear(1));
        snapshot.keep();
        for (Consumer<DelveClient> change : changes) {
            asked(ONE);
            change.accept(delve);
            server.answer("{\"State\":{},\"Breakpoint\":{}}");

            assertThat(asked(TWO)).isEqualTo("2");
            snapshot.forget();
        }
    }

    @Test
    void whatIsReadWhileAChangeIsUnderWayIsNotRemembered() {
        snapshot.keep();
        Call<?> change = delve.execution().switchGoroutine(3);
        // on the wire the switch may be done before or after a read behind it
        Call<String> between = x();
        server.answer(ONE);
        between.await();

        assertThat(asked(TWO)).isEqualTo("2");
        assertThat(change.isDone()).isFalse();
    }

    @Test
    void anAnswerThatComesAfterAChangeIsNotRemembered() {
        snapshot.keep();
        Call<String> before = x();
        snapshot.forget();
        server.answer(ONE);

        assertThat(before.await()).isEqualTo("1");
        assertThat(asked(TWO)).isEqualTo("2");
    }

    @Test
    void aHaltAndAQuestionWhetherItRunsChangeNothing() {
        snapshot.keep();
        asked(ONE);
        delve.execution().halt();
        delve.execution().stateNow();
        delve.execution().stateNow();

        assertThat(x().await()).isEqualTo("1");
        assertThat(server.methods()).containsExactly("Eval", "Command", "State", "State");
    }

    @Test
    void aRefusalIsRememberedButNotThatTheProcessHasEnded() {
        snapshot.keep();
        x();
        server.refuse("could not find symbol value for x");
        assertThatThrownBy(() -> x().await()).isInstanceOf(RemoteException.class).hasMessageContaining("find symbol");
        assertThat(server.calls()).isEqualTo(1);

        snapshot.forget();
        x();
        server.refuse("Process 17 has exited with status 0");
        assertThat(asked(TWO)).isEqualTo("2");
    }

    @Test
    void memoryIsAlwaysReadAnew() {
        snapshot.keep();
        delve.data().memory(0x1000, 8);
        delve.data().memory(0x1000, 8);

        assertThat(server.calls()).isEqualTo(2);
    }

    @Test
    void aLongAnswerIsNotKept() {
        snapshot.keep();
        server.answersOf(RememberedAnswers.MAX_ANSWER_BYTES + 1);
        asked(ONE);

        assertThat(asked(TWO)).isEqualTo("2");
    }

    @Test
    void whatIsKeptIsBoundedAndTheOldestGoes() {
        snapshot.keep();
        server.answersOf(RememberedAnswers.MAX_ANSWER_BYTES);
        for (int frame = 0; frame < 5; frame++) {
            x(EvalScope.CURRENT.withFrame(frame), LoadConfig.FULL);
            server.answer(ONE);
        }

        x(EvalScope.CURRENT.withFrame(1), LoadConfig.FULL);
        assertThat(server.calls()).as("the second is still there").isEqualTo(5);
        x(EvalScope.CURRENT.withFrame(0), LoadConfig.FULL);
        assertThat(server.calls()).as("the first has gone").isEqualTo(6);
    }

    @Test
    void onASharedServerNothingIsRememberedBeforeTheStopIsKnown() {
        FakeServer target = new FakeServer();
        StopSnapshot shared = new StopSnapshot(target, new FirstQuestions(target, JsonMapping.newGson()), true);
        DelveClient client = new DelveClient(shared, ServerVersion.NEWEST_KNOWN);
        shared.keep();
        client.goroutines().threads();
        client.goroutines().threads();
        assertThat(target.calls()).isEqualTo(2);

        assertThat(shared.seen(shared.age(), stop(0x100, 1))).isFalse();
        client.goroutines().threads();
        client.goroutines().threads();
        assertThat(target.calls()).isEqualTo(3);
    }

    @Test
    void anotherClientsResumeThrowsItAway() {
        FakeServer target = new FakeServer();
        StopSnapshot shared = new StopSnapshot(target, new FirstQuestions(target, JsonMapping.newGson()), true);
        DelveClient client = new DelveClient(shared, ServerVersion.NEWEST_KNOWN);
        shared.keep();
        for (DebuggerState later : List.of(stop(0x200, 1), stop(0x200, 2), gson.fromJson("{\"Running\":true}", DebuggerState.class))) {
            shared.forget();
            shared.seen(shared.age(), stop(0x200, 1));
            shared.seen(shared.age(), stop(0x100, 1));
            client.goroutines().threads();
            int before = target.calls();

            assertThat(shared.seen(shared.age(), stop(0x100, 1))).isFalse();
            client.goroutines().threads();
            assertThat(target.calls()).isEqualTo(before);

            assertThat(shared.seen(shared.age(), later)).isTrue();
            client.goroutines().threads();
            assertThat(target.calls()).isEqualTo(before + 1);
        }
    }

    @Test
    void aStateThatWasAskedBeforeWeMovedTheTargetSaysNothing() {
        FakeServer target = new FakeServer();
        StopSnapshot shared = new StopSnapshot(target, new FirstQuestions(target, JsonMapping.newGson()), true);
        DelveClient client = new DelveClient(shared, ServerVersion.NEWEST_KNOWN);
        shared.keep();
        shared.seen(shared.age(), stop(0x100, 1));
        long before = shared.age();
        client.execution().switchThread(2);
        target.answer("{\"State\":{}}");

        assertThat(shared.seen(before, stop(0x100, 1))).isFalse();
        assertThat(shared.seen(shared.age(), stop(0x200, 1))).as("the first that counts").isFalse();
    }

    private DebuggerState stop(long pc, long hits) {
        return gson.fromJson(
                """
                {"Pid": 9, "Threads": [
                  {"id": 2, "pc": 77},
                  {"id": 1, "pc": %d, "breakPoint": {"id": 1, "totalHitCount": %d}}]}"""
                        .formatted(pc, hits),
                DebuggerState.class);
    }
}
