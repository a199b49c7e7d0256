package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.ServerVersion;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.RpcException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final String ONE = "{\"Variable\":{\"name\":\"x\",\"value\":\"1\"}}";

    private final FakeServer server = new FakeServer();
    private final StopSnapshot snapshot = new StopSnapshot(server, new FirstQuestions(server, JsonMapping.newGson()), false);
    private final DelveClient typed = new DelveClient(snapshot, ServerVersion.NEWEST_KNOWN);
    private boolean stands = true;
    private final ReadAhead reads = new ReadAhead(snapshot, () -> stands);
    private final DelveClient ahead = new DelveClient(reads, ServerVersion.NEWEST_KNOWN);

    @BeforeEach
    void keep() {
        snapshot.keep();
    }

    private static Call<Variable> value(DelveClient client, int frame) {
        return client.data().eval(EvalScope.CURRENT.withFrame(frame), "x", LoadConfig.FULL);
    }

    @Test
    void whatWasReadAheadIsThereWhenItIsAskedFor() {
        Call<Variable> first = value(ahead, 0);
        server.answer(ONE);

        assertThat(value(typed, 0).await()).isEqualTo(first.await());
        assertThat(server.calls()).isEqualTo(1);
    }

    /** As many as may be under way, and one that waits for its turn. */
    private CompletableFuture<Call<Variable>> oneMoreThanMayBeUnderWay() {
        for (int frame = 0; frame < ReadAhead.MAX_IN_FLIGHT; frame++) {
            value(ahead, frame);
        }
        return CompletableFuture.supplyAsync(() -> value(ahead, ReadAhead.MAX_IN_FLIGHT));
    }

    @Test
    void onlyFewAreUnderWay() {
        CompletableFuture<Call<Variable>> waiting = oneMoreThanMayBeUnderWay();
        assertThat(server.calls()).isEqualTo(ReadAhead.MAX_IN_FLIGHT);
        server.answer(ONE);
        waiting.join();

        assertThat(server.calls()).isEqualTo(ReadAhead.MAX_IN_FLIGHT + 1);
    }

    @Test
    void nobodyWaitsWhenALineIsTypedAndNothingMoreIsSent() {
        CompletableFuture<Call<Variable>> waiting = oneMoreThanMayBeUnderWay();
        Call<Variable> underWay = value(typed, 0);
        reads.end();

        assertThatThrownBy(waiting.join()::await).isInstanceOf(RpcException.class);
        assertThatThrownBy(value(ahead, 7)::await).isInstanceOf(RpcException.class);
        assertThat(server.calls()).isEqualTo(ReadAhead.MAX_IN_FLIGHT);
        assertThat(underWay.isDone()).isFalse();
    }

    @Test
    void whoWaitsForAnAnswerGoesOnWhenItEnds() {
        Call<Variable> call = value(ahead, 0);
        reads.end();

        assertThatThrownBy(call::await).isInstanceOf(RpcException.class);
    }

    @Test
    void whatIsUnderWayIsForWhoTypesIt() {
        value(ahead, 0);
        reads.end();
        Call<Variable> call = value(typed, 0);
        server.answer(ONE);

        assertThat(call.await().value()).isEqualTo("1");
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void nothingButReadsIsSent() {
        assertThatThrownBy(ahead.data().set(EvalScope.CURRENT, "x", "1")::await).isInstanceOf(RpcException.class);
        assertThatThrownBy(ahead.execution().switchGoroutine(3)::await).isInstanceOf(RpcException.class);
        assertThatThrownBy(ahead.execution().halt()::await).isInstanceOf(RpcException.class);
        assertThatThrownBy(ahead.breakpoints().clear(1)::await).isInstanceOf(RpcException.class);

        assertThat(server.calls()).isZero();
    }

    @Test
    void nothingIsSentWhereTheTargetNoLongerStands() {
        stands = false;

        assertThatThrownBy(value(ahead, 0)::await).isInstanceOf(RpcException.class);
        assertThat(server.calls()).isZero();
        assertThat(reads.isEnded()).isTrue();
    }

    @Test
    void callsAreCounted() {
        for (int frame = 0; frame < 2 * ReadAhead.MAX_CALLS; frame++) {
            value(ahead, frame);
            server.answer(ONE);
        }

        assertThat(server.calls()).isEqualTo(ReadAhead.MAX_CALLS);
    }

    @Test
    void whatIsKnownCountsNothing() {
        for (int i = 0; i < 2 * ReadAhead.MAX_CALLS; i++) {
            value(ahead, 0);
            server.answer(ONE);
        }

        assertThat(reads.isEnded()).isFalse();
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void bytesAreCounted() {
        server.answersOf(ReadAhead.MAX_BYTES / 2);
        for (int frame = 0; frame < 4; frame++) {
            value(ahead, frame);
            server.answer(ONE);
        }

        assertThat(server.calls()).isEqualTo(2);
    }
}
