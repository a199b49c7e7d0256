package io.jdlv.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallTest {
    private final CompletableFuture<Integer> answer = new CompletableFuture<>();
    private final Call<Integer> call = Call.of(answer);

    @Test
    void theAnswerIsAwaitedAndChanged() {
        Call<String> text = call.map(number -> number + 1).map(Object::toString);
        assertThat(text.isDone()).isFalse();

        answer.complete(41);

        assertThat(text.isDone()).isTrue();
        assertThat(text.await()).isEqualTo("42");
        assertThat(call.await()).isEqualTo(41);
    }

    @Test
    void whatIsToBeDoneAtTheEndIsDoneBeforeAnybodyGoesOn() {
        List<Object> done = new ArrayList<>();
        Call<Integer> watched = call.whenEnded(done::add);
        watched.map(number -> done.add(number));
        answer.complete(41);

        assertThat(watched.await()).isEqualTo(41);
        assertThat(done).containsExactly(Optional.empty(), 41);
    }

    @Test
    void whatACallFailedWithIsSaidPlainly() {
        List<Object> done = new ArrayList<>();
        RemoteException error = new RemoteException("no");
        Call<Integer> watched = call.map(number -> number + 1).whenEnded(done::add);
        answer.completeExceptionally(error);

        assertThat(done).containsExactly(Optional.of(error));
        assertThatThrownBy(watched::await).isSameAs(error);
    }

    @Test
    void whatTheServerRefusesNeedNotBeThereButTheProcessMust() {
        RemoteException ended = new RemoteException("Process 12 has exited with status 3");

        assertThat(Call.answered(41).awaitUnlessRefused()).contains(41);
        assertThat(Call.failed(new RemoteException("could not find symbol value for x")).awaitUnlessRefused()).isEmpty();
        assertThatThrownBy(Call.failed(ended)::awaitUnlessRefused).isSameAs(ended);
    }

    @Test
    void theServersErrorIsThrownAsItIs() {
        RemoteException error = new RemoteException("Process 12 has exited with status 3");
        answer.completeExceptionally(error);

        assertThatThrownBy(call::await).isSameAs(error);
        assertThatThrownBy(call.map(number -> number + 1).map(number -> number + 1)::await).isSameAs(error);
        assertThat(error.isProcessExited()).isTrue();
        assertThat(new RemoteException("could not find symbol value for x").isProcessExited()).isFalse();
    }

    @Test
    void aChangeMayFail() {
        Call<Integer> changed = call.map(number -> {
            throw new RpcException("The answer makes no sense.");
        });
        answer.complete(1);

        assertThatThrownBy(changed::await).isInstanceOf(RpcException.class).hasMessage("The answer makes no sense.");
    }

    @Test
    void anyOtherFailureIsASentence() {
        answer.completeExceptionally(new IOException("broken pipe"));

        assertThatThrownBy(call::await).isInstanceOf(RpcException.class).hasMessage("The call failed: broken pipe.");
    }

    @Test
    void interruptionIsKept() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(call::await)
                .isInstanceOf(RpcException.class)
                .hasMessage("Interrupted while waiting for the server's answer.");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void cancellationIsASentence() {
        answer.cancel(true);

        assertThatThrownBy(call::await)
                .isInstanceOf(RpcException.class)
                .hasMessage("The call was cancelled before the server answered.");
    }

    @Test
    void theFutureOfACallIsItsOwn() {
        call.toFuture().cancel(true);
        answer.complete(5);

        assertThat(call.await()).isEqualTo(5);
    }

    @Test
    void severalCallsAreOne() {
        List<String> taken = new ArrayList<>();
        CompletableFuture<Integer> first = new CompletableFuture<>();
        Call<List<Integer>> all = Call.all(List.of(
                Call.of(first, () -> taken.add("first")), Call.of(answer, () -> taken.add("second"))));

        answer.complete(2);
        first.complete(1);

        assertThat(all.await()).containsExactly(1, 2);
        assertThat(taken).containsExactly("first", "second");
    }

    @Test
    void severalCallsFailAsTheFirstOfThemThatFails() {
        Call<List<Integer>> all = Call.all(List.of(
                Call.answered(1), Call.failed(new RemoteException("no")), Call.failed(new RemoteException("neither"))));

        assertThatThrownBy(all::await).isInstanceOf(RemoteException.class).hasMessage("no");
    }
}
