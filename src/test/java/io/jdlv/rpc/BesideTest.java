package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BesideTest {
    private final MemoryTransport server = new MemoryTransport();
    private final RpcConnection connection = new RpcConnection(server, JsonMapping.newGson(), Limits.standard());
    private volatile boolean over;
    private Thread answering;

    record Nothing() {}

    @BeforeEach
    void answer() {
        answering = Thread.ofVirtual().start(() -> {
            int answered = 0;
            while (!over) {
                if (answered < server.requests().size()) {
                    answered++;
                    send("{\"id\":" + answered + ",\"result\":{},\"error\":null}\n");
                }
                Thread.yield();
            }
        });
    }

    @AfterEach
    void close() throws InterruptedException {
        over = true;
        answering.join();
        connection.close();
    }

    @Test
    void togetherTheyCostAsMuchAsTheLongest() {
        assertThat(Beside.run(connection.meter(), List.of(asking("a", 1), asking("b", 3), asking("c", 2)))).containsExactly("a", "b", "c");

        assertThat(connection.meter().read().turnarounds()).isEqualTo(3);
        assertThat(connection.meter().read().calls()).isEqualTo(6);
    }

    @Test
    void piecesOfPiecesLieBesideEachOtherToo() {
        Supplier<String> inner = () -> {
            ask("first");
            return String.join("", Beside.run(connection.meter(), List.of(asking("x", 2), asking("y", 3)))) + asking("last", 1).get();
        };

        assertThat(Beside.run(connection.meter(), List.of(asking("a", 4), inner, inner))).containsExactly("a", "xylast", "xylast");

        assertThat(connection.meter().read().turnarounds()).as("first, three of y, last").isEqualTo(5);
    }

    @Test
    void theFirstFailureIsThrownWhenAllAreAtTheirEnd() {
        Supplier<String> failing = () -> {
            throw new IllegalStateException("no");
        };

        assertThatThrownBy(() -> Beside.run(connection.meter(), List.of(asking("a", 1), failing, asking("b", 3))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");

        assertThat(connection.meter().read().calls()).isEqualTo(4);
    }

    private Supplier<String> asking(String name, int times) {
        return () -> {
            for (int i = 0; i < times; i++) {
                ask(name);
            }
            return name;
        };
    }

    private void ask(String name) {
        connection.call("RPCServer." + name, new Nothing(), Nothing.class).await();
    }

    private void send(String line) {
        try {
            server.answer(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
