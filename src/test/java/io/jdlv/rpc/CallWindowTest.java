package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallWindowTest {
    private static final long LARGE = CallWindow.BYTES;
    private static final int NONE = -1;

    private final MemoryTransport server = new MemoryTransport();
    private final RpcConnection connection = new RpcConnection(server, JsonMapping.newGson(), Limits.standard());

    record Number(int n) {}

    @AfterEach
    void close() {
        connection.close();
    }

    /** Calls that are answered as soon as they are sent, each with its own number, but the one of a number that there is not. */
    private CallWindow<Number> window(int calls, long guess, int refused) {
        return new CallWindow<>(
                IntStream.range(0, calls).mapToObj(n -> call(n, n == refused)).iterator(), guess);
    }

    private Call<Number> call(int n, boolean refused) {
        Call<Number> call = connection.call("RPCServer.Stacktrace", new Number(n), Number.class);
        String outcome = refused ? "\"result\":null,\"error\":\"unknown goroutine\"" : "\"result\":{\"n\":" + n + "},\"error\":null";
        try {
            server.answer("{\"id\":" + server.requests().size() + "," + outcome + "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return call;
    }

    @Test
    void anyNumberOfAnswersIsOneTurnaround() {
        CallWindow<Number> window = window(100, LARGE, NONE);
        for (int n = 0; n < 100; n++) {
            assertThat(window.next().n()).isEqualTo(n);
        }
        assertThat(window.hasNext()).isFalse();
        assertThatThrownBy(window::next).isInstanceOf(NoSuchElementException.class);
        assertThat(connection.meter().read().turnarounds()).isEqualTo(1);

        connection.call("RPCServer.State", new Number(0), Number.class);
        assertThat(connection.meter().read().turnarounds()).as("what comes behind them waited for them").isEqualTo(2);
    }

    @Test
    void noMoreAreUnderWayThanFillTheWindow() {
        CallWindow<Number> window = window(1000, LARGE, NONE);
        window.next();

        assertThat(server.requests()).as("large ones, so far as is known").hasSize(CallWindow.FEWEST);
    }

    @Test
    void howLargeAnswersAreIsLearned() {
        CallWindow<Number> window = window(1000, LARGE, NONE);
        for (int n = 0; n < 10; n++) {
            window.next();
        }
        assertThat(server.requests()).as("small ones: all may be under way").hasSize(1000);
    }

    @Test
    void itTellsOnceWhenTheLastIsSentWithoutSendingOneForIt() {
        List<Integer> sentWhenTold = new ArrayList<>();
        CallWindow<Number> window = new CallWindow<>(
                IntStream.range(0, 20).mapToObj(n -> call(n, false)).iterator(),
                LARGE,
                Runnable::run,
                () -> sentWhenTold.add(server.requests().size()));
        window.next();
        assertThat(server.requests()).hasSize(CallWindow.FEWEST);
        assertThat(sentWhenTold).isEmpty();

        for (int n = 1; n < 20; n++) {
            window.next();
        }
        assertThat(sentWhenTold).containsExactly(20);
    }

    @Test
    void aFailureIsThatOfOneAnswer() {
        CallWindow<Number> window = window(3, 1, 1);

        assertThat(window.next().n()).isZero();
        assertThatThrownBy(window::next).isInstanceOf(RemoteException.class).hasMessage("unknown goroutine");
        assertThat(window.next().n()).isEqualTo(2);
    }
}
