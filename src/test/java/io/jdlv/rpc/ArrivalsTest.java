package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // an element that never comes is a failure too
class ArrivalsTest {
    private final MemoryTransport server = new MemoryTransport();
    private final RpcConnection connection = new RpcConnection(server, JsonMapping.newGson(), Limits.standard());
    private final Arrivals<Item> arrivals = new Arrivals<>();

    record Question() {}

    record Item(int n) implements Part {}

    record Items(Item first, List<Item> others) {}

    @AfterEach
    void close() {
        connection.close();
    }

    private Call<Items> list() {
        return arrivals.from(connection.call("RPCServer.List", new Question(), Items.class, arrivals.of(Item.class)));
    }

    private List<Item> rest(Call<Items> call) {
        List<Item> all = new ArrayList<>();
        List<Item> some = arrivals.next(call);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = arrivals.next(call);
        }
        return all;
    }

    @Test
    void elementsAreThereBeforeTheAnswerHasEnded() throws IOException {
        Call<Items> call = list();
        server.answer("{\"id\":1,\"result\":{\"first\":{\"n\":1},\"others\":[");
        assertThat(arrivals.next(call)).containsExactly(new Item(1));
        assertThat(call.isDone()).isFalse();

        server.answer("{\"n\":2},{\"n\":3}]},\"error\":null}\n");
        assertThat(rest(call)).containsExactly(new Item(2), new Item(3));
        assertThat(call.await()).isEqualTo(new Items(new Item(1), List.of(new Item(2), new Item(3))));
    }

    @Test
    void twoAnswersAreTakenAsOne() throws IOException {
        Call<Items> first = list();
        Call<Items> second = list();
        server.answer("{\"id\":1,\"result\":{\"others\":[{\"n\":1}]},\"error\":null}\n");
        assertThat(arrivals.next(first)).containsExactly(new Item(1));
        Call<Item> more = connection.call("RPCServer.More", new Question(), Item.class);
        server.answer("{\"id\":2,\"result\":{\"others\":[{\"n\":2},{\"n\":3}]},\"error\":null}\n");

        assertThat(rest(first)).containsExactly(new Item(2), new Item(3));
        assertThat(arrivals.all(second).others()).hasSize(2);
        connection.call("RPCServer.More", new Question(), Item.class);
        assertThat(connection.meter().read().turnarounds()).isEqualTo(2);
        assertThat(more.isDone()).isFalse();
    }

    @Test
    void anAnswerWithNothingInItIsNoEndOfTheOthers() throws IOException {
        Call<Items> first = list();
        Call<Items> second = list();
        server.answer("{\"id\":1,\"result\":{\"others\":[]},\"error\":null}\n");
        server.answer("{\"id\":2,\"result\":{\"others\":[{\"n\":2}]},\"error\":null}\n");

        assertThat(rest(first)).containsExactly(new Item(2));
        assertThat(second.await().others()).hasSize(1);
    }

    @Test
    void whatIsAskedForEachIsBehindTheListByOneTurnaround() throws IOException {
        Call<Items> call = list();
        server.answer("{\"id\":1,\"result\":{\"others\":[{\"n\":1},");
        arrivals.next(call);
        connection.call("RPCServer.Look", new Item(1), Item.class);
        assertThat(connection.meter().read().turnarounds()).isEqualTo(2);

        server.answer("{\"n\":2}]},\"error\":null}\n");
        rest(call);
        arrivals.all(call);
        connection.call("RPCServer.Look", new Item(2), Item.class);
        assertThat(connection.meter().read().turnarounds()).as("however the answer came").isEqualTo(2);
    }

    @Test
    void theAnswerCountsOnceAlsoWhereItIsOnlyAboutToBeDone() throws IOException {
        CompletableFuture<Void> mayBeDone = new CompletableFuture<>();
        Call<Items> call = list().whenEnded(failure -> mayBeDone.join());
        server.answer("{\"id\":1,\"result\":{\"others\":[{\"n\":1}]},\"error\":null}\n");
        assertThat(rest(call)).hasSize(1);
        assertThat(call.isDone()).isFalse();

        connection.call("RPCServer.Look", new Item(1), Item.class);
        CompletableFuture.runAsync(() -> mayBeDone.complete(null));
        arrivals.all(call);
        connection.call("RPCServer.Look", new Item(2), Item.class);
        assertThat(connection.meter().read().turnarounds()).isEqualTo(2);
    }

    @Test
    void thoseOfAnotherAnswerAreNotAmongThem() throws IOException {
        Call<Items> call = list();
        Call<Items> other = connection.call("RPCServer.List", new Question(), Items.class);
        server.answer("{\"id\":2,\"result\":{\"others\":[{\"n\":7}]},\"error\":null}\n");
        other.await();
        server.answer("{\"id\":1,\"result\":{\"others\":[{\"n\":1}]},\"error\":null}\n");

        assertThat(rest(call)).containsExactly(new Item(1));
    }

    @Test
    void aRefusalHasNone() throws IOException {
        Call<Items> call = list();
        server.answer("{\"id\":1,\"result\":null,\"error\":\"no\"}\n");

        assertThat(arrivals.next(call)).isEmpty();
        assertThatThrownBy(call::await).hasMessage("no");
    }

    @Test
    void whereTheAnswerIsThereAlreadyNothingArrives() {
        Call<Items> known = arrivals.from(Call.answered(new Items(new Item(1), List.of())));

        assertThat(arrivals.next(known)).isEmpty();
        assertThat(arrivals.next(known)).isEmpty();
    }

    @Test
    void whatIsToldBehindTheEndIsNotWaitedFor() {
        CompletableFuture<Items> answer = new CompletableFuture<>();
        Call<Items> call = arrivals.from(Call.of(answer));
        Parts<Item> late = arrivals.of(Item.class);
        answer.completeExceptionally(new ConnectionLostException("The connection is closed."));
        late.tell(new Item(1));

        assertThat(arrivals.next(call)).containsExactly(new Item(1));
        assertThat(arrivals.next(call)).isEmpty();
    }

    @Test
    void whatArrivedOfAnAnswerThatIsCutOffIsKept() throws IOException {
        Call<Items> call = list();
        server.answer("{\"id\":1,\"result\":{\"others\":[{\"n\":1},");
        assertThat(arrivals.next(call)).containsExactly(new Item(1));
        server.hangUp();

        assertThat(arrivals.next(call)).isEmpty();
        assertThatThrownBy(call::await).isInstanceOf(RpcException.class);
    }
}
