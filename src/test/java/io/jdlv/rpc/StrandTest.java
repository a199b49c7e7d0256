package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrandTest {
    private final MemoryTransport server = new MemoryTransport();
    private final RpcConnection connection = new RpcConnection(server, JsonMapping.newGson(), Limits.standard());
    private final List<String> done = new ArrayList<>();
    private int answered;

    record Nothing() {}

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void strandsThatAskOnceEachCostOneTurnaroundTogether() throws IOException {
        List<Strand> strands = List.of(asking("a", 1), asking("b", 1), asking("c", 1));

        runAll(strands);

        assertThat(done).containsExactly("a1", "b1", "c1");
        assertThat(connection.meter().read().turnarounds()).isEqualTo(1);
        assertThat(connection.meter().read().calls()).isEqualTo(3);
    }

    @Test
    void theyCostAsMuchAsTheOneThatAsksMostOften() throws IOException {
        runAll(List.of(asking("a", 1), asking("b", 3), asking("c", 2)));

        assertThat(done).containsExactly("a1", "b1", "c1", "b2", "c2", "b3");
        assertThat(connection.meter().read().turnarounds()).isEqualTo(3);
    }

    @Test
    void whatComesBehindThemMayNeedTheirAnswers() throws IOException {
        runAll(List.of(asking("a", 1), asking("b", 1)));
        Call<Nothing> next = call("next");
        answerAll();
        next.await();

        assertThat(connection.meter().read().turnarounds()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsSharedCostsNothingMore() throws IOException {
        List<Call<Nothing>> shared = new ArrayList<>();
        Strand asks = new Strand(connection.meter(), connection.meter().now(), () -> {
            shared.add(call("shared"));
            shared.getFirst().await();
            done.add("asked");
        });
        Strand waits = new Strand(connection.meter(), connection.meter().now(), () -> {
            shared.getFirst().await();
            done.add("waited");
        });
        Strand alsoAsks = asking("c", 1);

        runAll(List.of(asks, waits, alsoAsks));

        assertThat(done).containsExactly("asked", "waited", "c1");
        assertThat(connection.meter().read().turnarounds()).as("the last was sent before anybody waited").isEqualTo(1);
    }

    @Test
    void sendingBehindAnotherCountsItsTurnaroundsToo() throws IOException {
        Strand first = asking("a", 2);
        Strand second = new Strand(connection.meter(), connection.meter().now(), () -> {
            call("b1").await();
            while (done.size() < 2) {
                this.second.getFirst().rest();
            }
            this.second.getFirst().sendAfter(first);
            call("b2").await();
            done.add("b2");
        });
        this.second.add(second);

        runAll(List.of(first, second));

        assertThat(done).containsExactly("a1", "a2", "b2");
        assertThat(connection.meter().read().turnarounds()).isEqualTo(3);
    }

    private final List<Strand> second = new ArrayList<>();

    private Strand asking(String name, int times) {
        return new Strand(connection.meter(), connection.meter().now(), () -> {
            for (int i = 1; i <= times; i++) {
                call(name + i).await();
                done.add(name + i);
            }
        });
    }

    private Call<Nothing> call(String name) {
        return connection.call("RPCServer." + name, new Nothing(), Nothing.class);
    }

    /** The server answers at once: however quick it is, the order is that of the strands. */
    private void runAll(List<Strand> strands) throws IOException {
        List<Strand> going = new ArrayList<>(strands);
        while (!going.isEmpty()) {
            connection.meter().beginRound();
            for (Strand each : List.copyOf(going)) {
                if (!each.advance()) {
                    going.remove(each);
                }
                answerAll();
            }
        }
    }

    private void answerAll() throws IOException {
        while (answered < server.requests().size()) {
            answered++;
            server.answer("{\"id\":" + answered + ",\"result\":{},\"error\":null}\n");
        }
    }
}
