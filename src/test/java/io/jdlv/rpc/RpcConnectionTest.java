package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a call that is never answered is a failure too
class RpcConnectionTest {
    private final MemoryTransport server = new MemoryTransport();
    private final RpcConnection connection = new RpcConnection(server, JsonMapping.newGson(), new Limits(2_000, 50));

    record Question(String expr, int depth) {}

    record Answer(String value) {}

    record Nested(List<Nested> children) {}

    @AfterEach
    void close() {
        connection.close();
    }

    private Call<Answer> ask(String expression) {
        return connection.call("RPCServer.Eval", new Question(expression, 1), Answer.class);
    }

    @Test
    void aRequestIsALineWithItsIdAndOneArgument() {
        ask("a<b");
        ask("ü");

        assertThat(server.requests())
                .containsExactly(
                        "{\"method\":\"RPCServer.Eval\",\"params\":[{\"expr\":\"a<b\",\"depth\":1}],\"id\":1}",
                        "{\"method\":\"RPCServer.Eval\",\"params\":[{\"expr\":\"ü\",\"depth\":1}],\"id\":2}");
    }

    @Test
    void anAnswerIsFoundByItsIdInWhateverOrderItComes() throws IOException {
        Call<Answer> first = ask("a");
        Call<Answer> second = ask("b");
        server.answer("{\"id\":2,\"result\":{\"value\":\"B\"},\"error\":null}\n");
        assertThat(second.await()).isEqualTo(new Answer("B"));
        assertThat(first.isDone()).isFalse();

        server.answer("{\"id\":1,\"result\":{\"value\":\"A\"},\"error\":null}\n");
        assertThat(first.await()).isEqualTo(new Answer("A"));
    }

    @Test
    void anAnswerMayComeInPiecesAndSeveralAtOnce() throws IOException {
        Call<Answer> first = ask("a");
        Call<Answer> second = ask("b");
        server.answer("{\"id\":1,\"resu");
        server.answer("lt\":{\"value\":\"A\"},\"error\":null}\n{\"id\":2,\"result\":{\"value\":\"B\"},\"error\":null}\n");

        assertThat(first.await().value() + second.await().value()).isEqualTo("AB");
    }

    @Test
    void membersMayComeInAnyOrderAndUnknownOnesAreIgnored() throws IOException {
        Call<Answer> call = ask("a");
        server.answer("{\"jsonrpc\":\"2.0\",\"result\":{\"value\":\"A\",\"new\":[1]},\"error\":null,\"id\":1}\n");

        assertThat(call.await()).isEqualTo(new Answer("A"));
    }

    @Test
    void anErrorIsTheServersText() throws IOException {
        Call<Answer> call = ask("nope");
        server.answer("{\"id\":1,\"result\":null,\"error\":\"could not find symbol value for nope\"}\n");

        assertThatThrownBy(call::await)
                .isInstanceOf(RemoteException.class)
                .hasMessage("could not find symbol value for nope");
    }

    @Test
    void anAnswerThatDoesNotFitFailsItsOwnCallOnly() throws IOException {
        Call<Answer> bad = ask("a");
        Call<Answer> good = ask("b");
        server.answer("{\"id\":1,\"result\":[1,2],\"error\":null}\n{\"id\":2,\"result\":{\"value\":\"B\"},\"error\":null}\n");

        assertThatThrownBy(bad::await)
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("The answer of 127.0.0.1:4040 could not be read: ");
        assertThat(good.await()).isEqualTo(new Answer("B"));
    }

    @Test
    void anAnswerWithNeitherResultNorErrorIsAFailure() throws IOException {
        Call<Answer> call = ask("a");
        server.answer("{\"id\":1}\n");

        assertThatThrownBy(call::await)
                .isInstanceOf(ProtocolException.class)
                .hasMessage("The answer has neither a result nor an error.");
    }

    @Test
    void aTooLongAnswerFailsItsOwnCallOnly() throws IOException {
        Call<Answer> huge = ask("a");
        Call<Answer> small = ask("b");
        server.answer("{\"id\":1,\"result\":{\"value\":\"" + "x".repeat(100_000) + "\"},\"error\":null}\n");
        server.answer("{\"id\":2,\"result\":{\"value\":\"B\"},\"error\":null}\n");

        assertThatThrownBy(huge::await)
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("the answer is longer than 2000 bytes");
        assertThat(small.await()).isEqualTo(new Answer("B"));
    }

    @Test
    void aTooDeepAnswerFailsItsOwnCallOnly() throws IOException {
        Call<Nested> deep = connection.call("RPCServer.Eval", new Question("a", 1), Nested.class);
        Call<Answer> flat = ask("b");
        server.answer("{\"id\":1,\"result\":" + "{\"children\":[".repeat(60) + "]}".repeat(60) + ",\"error\":null}\n");
        server.answer("{\"id\":2,\"result\":{\"value\":\"B\"},\"error\":null}\n");

        assertThatThrownBy(deep::await).isInstanceOf(ProtocolException.class).hasMessageContaining("Nesting limit 50");
        assertThat(flat.await()).isEqualTo(new Answer("B"));
    }

    @Test
    void aWebServerIsToldFromADlv() throws IOException {
        Call<Answer> call = ask("a");
        server.answer("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n\r\n");

        assertThatThrownBy(call::await)
                .isInstanceOf(ProtocolException.class)
                .hasMessage("127.0.0.1:4040 does not speak Delve's JSON-RPC. Is it a dlv started with --headless?");
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void callsInFlightAndLaterOnesFailWhenTheServerHangsUp() throws IOException {
        Call<Answer> first = ask("a");
        Call<Answer> second = ask("b");
        server.hangUp();

        for (Call<Answer> call : List.of(first, second, ask("too late"))) {
            assertThatThrownBy(call::await)
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessage("The server at 127.0.0.1:4040 closed the connection.");
        }
    }

    @Test
    void aLinkThatBreaksWhileSendingFailsEveryCall() {
        Call<Answer> waiting = ask("a");
        server.breakLink();
        Call<Answer> unsent = ask("b");

        for (Call<Answer> call : List.of(waiting, unsent)) {
            assertThatThrownBy(call::await).isInstanceOf(ConnectionLostException.class);
        }
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void callsThatAreGatheredGoOutInOnePiece() throws IOException {
        List<Call<Answer>> calls = new ArrayList<>();
        connection.gather(() -> {
            calls.add(ask("a"));
            calls.add(ask("b"));
            assertThat(server.requests()).isEmpty();
        });
        assertThat(server.requests()).hasSize(2);
        assertThat(server.pieces()).isEqualTo(1);

        ask("c");
        assertThat(server.pieces()).isEqualTo(2);
        server.answer("{\"id\":2,\"result\":{\"value\":\"B\"},\"error\":null}\n");
        assertThat(calls.getLast().await()).isEqualTo(new Answer("B"));
    }

    @Test
    void aLinkThatBreaksUnderGatheredCallsFailsThemAll() {
        server.breakLink();
        List<Call<Answer>> calls = new ArrayList<>();
        connection.gather(() -> {
            calls.add(ask("a"));
            calls.add(ask("b"));
        });

        for (Call<Answer> call : calls) {
            assertThatThrownBy(call::await).isInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void closingFailsCallsInFlight() {
        Call<Answer> call = ask("a");
        connection.close();
        connection.close();

        assertThatThrownBy(call::await)
                .isInstanceOf(ConnectionLostException.class)
                .hasMessage("The connection to 127.0.0.1:4040 is closed.");
    }

    @Test
    void noCallWaitsForAnAnswerThatCannotBeRead() throws IOException {
        Call<Answer> answered = ask("a");
        server.answer("{\"id\":1,\"result\":{\"value\":\"A\"},\"error\":null}\n");
        answered.await();
        Call<Answer> lost = ask("b");
        server.answer("{\"result\":nonsense,,\n");

        assertThatThrownBy(lost::await)
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("The answer of 127.0.0.1:4040 could not be read: ");
    }

    @Test
    void anAnswerThatNobodyAskedForIsIgnored() throws IOException {
        Call<Answer> call = ask("a");
        server.answer("{\"id\":77,\"result\":{\"value\":\"?\"},\"error\":null}\n{\"id\":1,\"result\":{\"value\":\"A\"},\"error\":null}\n");

        assertThat(call.await()).isEqualTo(new Answer("A"));
    }
}
