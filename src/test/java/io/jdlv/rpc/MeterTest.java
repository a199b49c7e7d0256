package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeterTest {
    private final MemoryTransport server = new MemoryTransport();
    private final RpcConnection connection = new RpcConnection(server, JsonMapping.newGson(), Limits.standard());
    private int answered;

    record Nothing() {}

    @AfterEach
    void close() {
        connection.close();
    }

    private Call<Nothing> call() {
        return connection.call("RPCServer.State", new Nothing(), Nothing.class);
    }

    private void answerAll() throws IOException {
        while (answered < server.requests().size()) {
            answered++;
            server.answer("{\"id\":" + answered + ",\"result\":{},\"error\":null}\n");
        }
    }

    @Test
    void callsSentTogetherAreOneTurnaround() throws IOException {
        List<Call<Nothing>> burst = List.of(call(), call(), call());
        answerAll();
        burst.forEach(Call::await);

        assertThat(connection.meter().read().calls()).isEqualTo(3);
        assertThat(connection.meter().read().turnarounds()).isEqualTo(1);
    }

    @Test
    void waitingBetweenCallsCostsATurnaroundEach() throws IOException {
        for (int i = 0; i < 3; i++) {
            Call<Nothing> call = call();
            answerAll();
            call.await();
        }

        assertThat(connection.meter().read().turnarounds()).isEqualTo(3);
    }

    @Test
    void anAnswerThatIsThereAlreadyCostsNothingAgain() throws IOException {
        Call<Nothing> first = call();
        Call<Nothing> second = call();
        answerAll();
        first.toFuture().join();
        second.toFuture().join();
        first.again().await();
        call();
        assertThat(connection.meter().read().turnarounds()).isEqualTo(1);

        second.await();
        call();
        assertThat(connection.meter().read().turnarounds()).isEqualTo(2);
    }

    @Test
    void anAnswersLengthIsKnown() throws IOException {
        Call<Nothing> call = call();
        assertThat(call.bytes()).isZero();
        answerAll();
        call.await();

        assertThat(call.map(answer -> 1).bytes()).isEqualTo("{'id':1,'result':{},'error':null}".length());
    }

    @Test
    void theCountDoesNotDependOnWhenAnswersCome() throws IOException {
        Call<Nothing> early = call();
        answerAll();
        early.toFuture().join();
        Call<Nothing> late = call();
        answerAll();
        early.await();
        late.await();

        assertThat(connection.meter().read().turnarounds()).as("the second call needed nothing of the first").isEqualTo(1);
    }

    @Test
    void twoReadingsGiveTheCostOfWhatLiesBetween() throws IOException {
        Call<Nothing> before = call();
        answerAll();
        before.await();
        Meter.Reading start = connection.meter().read();
        Call<Nothing> call = call();
        answerAll();
        call.await();

        String request = "{\"method\":\"RPCServer.State\",\"params\":[{}],\"id\":2}\n";
        String answer = "{\"id\":2,\"result\":{},\"error\":null}\n";
        assertThat(connection.meter().read().since(start))
                .isEqualTo(new Meter.Reading(1, 1, request.length(), answer.length()));
    }
}
