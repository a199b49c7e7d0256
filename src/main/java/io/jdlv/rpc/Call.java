package io.jdlv.rpc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A call under way. Send everything that is needed first and await afterwards: each {@link #await()} of a call that
 * has not been answered yet is a turnaround.
 *
 * @param <T> the type of the answer
 */
public final class Call<T> {
    /** Sees who waits for an answer. */
    @FunctionalInterface
    public interface Waiting {
        /** Somebody is about to wait for the answer; may wait itself. */
        default void begins() {
            // nothing else is done meanwhile
        }

        /** Somebody has waited for the answer: from here on a further call is another turnaround. */
        void ends();
    }

    private record WaitingForAll(List<Waiting> each) implements Waiting {
        @Override
        public void begins() {
            each.forEach(Waiting::begins);
        }

        @Override
        public void ends() {
            each.forEach(Waiting::ends);
        }
    }

    private record WaitingForLater<T>(CompletableFuture<Call<T>> sent) implements Waiting {
        @Override
        public void begins() {
            sent.thenAccept(call -> call.waiting.begins());
        }

        @Override
        public void ends() {
            sent.thenAccept(call -> call.waiting.ends());
        }
    }

    private final CompletableFuture<T> answer;
    private final Waiting waiting;
    private final LongSupplier bytes;

    private Call(CompletableFuture<T> answer, Waiting waiting, LongSupplier bytes) {
        this.answer = answer;
        this.waiting = waiting;
        this.bytes = bytes;
    }

    /**
     * {@return a call whose answer is that of a future}
     *
     * @param answer  completes with the answer, or exceptionally, normally with an {@link RpcException}
     * @param waiting told of each wait for the answer
     * @param <T>     the type of the answer
     */
    public static <T> Call<T> of(CompletableFuture<T> answer, Waiting waiting) {
        return of(answer, waiting, () -> 0);
    }

    /**
     * {@return a call whose answer is that of a future}
     *
     * @param answer  completes with the answer, or exceptionally, normally with an {@link RpcException}
     * @param waiting told of each wait for the answer
     * @param bytes   how long the answer was on the wire, once there is one
     * @param <T>     the type of the answer
     */
    public static <T> Call<T> of(CompletableFuture<T> answer, Waiting waiting, LongSupplier bytes) {
        return new Call<>(answer, waiting, bytes);
    }

    /**
     * {@return a call whose answer is that of a future}
     *
     * @param answer completes with the answer, or exceptionally, normally with an {@link RpcException}
     * @param <T>    the type of the answer
     */
    public static <T> Call<T> of(CompletableFuture<T> answer) {
        return of(answer, () -> {});
    }

    /**
     * {@return a call that is sent later}
     *
     * @param sent completes with the call once it is sent
     * @param <T>  the type of the answer
     */
    public static <T> Call<T> later(CompletableFuture<Call<T>> sent) {
        return new Call<>(
                sent.thenCompose(call -> call.answer),
                new WaitingForLater<>(sent),
                () -> sent.isDone() ? sent.join().bytes() : 0);
    }

    /**
     * {@return a call that is already answered}
     *
     * @param value the answer
     * @param <T>   the type of the answer
     */
    public static <T> Call<T> answered(T value) {
        return of(CompletableFuture.completedFuture(value));
    }

    /**
     * {@return a call that has already failed}
     *
     * @param failure what {@link #await()} throws
     * @param <T>     the type of the answer
     */
    public static <T> Call<T> failed(RpcException failure) {
        return of(CompletableFuture.failedFuture(failure));
    }

    /**
     * {@return several calls as one, whose answer is theirs in the same order}
     * It fails as the first of them that does.
     *
     * @param calls under way together
     * @param <T>   the type of each answer
     */
    public static <T> Call<List<T>> all(List<Call<T>> calls) {
        CompletableFuture<List<T>> answers = CompletableFuture.completedFuture(new ArrayList<>());
        for (Call<T> call : calls) {
            answers = answers.thenCombine(call.answer, (before, next) -> {
                before.add(next);
                return before;
            });
        }
        return new Call<>(
                answers.thenApply(List::copyOf),
                new WaitingForAll(calls.stream().map(call -> call.waiting).toList()),
                () -> calls.stream().mapToLong(Call::bytes).sum());
    }

    /**
     * Waits for the answer, however long it takes. May be called again; it then gives the same answer.
     *
     * @return the answer
     * @throws RemoteException         if the server answered with an error
     * @throws ConnectionLostException if the connection ended first
     * @throws RpcException            if the answer cannot be understood, or the waiting thread is interrupted (its
     *                                 interrupted status is then set again)
     */
    public T await() {
        try {
            return awaitAmongOthers();
        } finally {
            waiting.ends();
        }
    }

    /**
     * Waits like {@link #await()}, but not for ever.
     *
     * @param most how long
     * @return the answer; empty where none has come by then
     */
    public Optional<T> await(Duration most) {
        waiting.begins();
        try {
            return Optional.of(waitFor(() -> answer.get(most.toNanos(), TimeUnit.NANOSECONDS)));
        } catch (TimeoutException e) {
            return Optional.empty();
        } finally {
            waiting.ends();
        }
    }

    /**
     * Waits like {@link #await()} for what need not be there.
     *
     * @return the answer; empty where the server refuses to give one
     * @throws RemoteException if it refuses because the process has ended: then nothing else is there either
     */
    public Optional<T> awaitUnlessRefused() {
        try {
            return Optional.of(await());
        } catch (RemoteException e) {
            if (e.isProcessExited()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Waits like {@link #await()} for one of several whose next is sent while others are still under way. */
    T awaitAmongOthers() {
        waiting.begins();
        return waitFor(answer::get);
    }

    /** Waiting for an answer, which may not come in time. */
    private interface Wait<T, X extends Exception> {
        T get() throws InterruptedException, ExecutionException, X;
    }

    private static <T, X extends Exception> T waitFor(Wait<T, X> wait) throws X {
        try {
            return wait.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RpcException("Interrupted while waiting for the server's answer.", e);
        } catch (CancellationException e) {
            throw new RpcException("The call was cancelled before the server answered.", e);
        } catch (ExecutionException e) {
            throw unchecked(rootOf(e.getCause()));
        }
    }

    /** Waits for a part of the answer, which counts as if it were the answer. {@return what {@code wait} gives, which waits} */
    <P> P awaitBeginning(Supplier<P> wait) {
        waiting.begins();
        try {
            return wait.get();
        } finally {
            waiting.ends();
        }
    }

    /** {@return whether the call has failed already} */
    public boolean isFailed() {
        return answer.isCompletedExceptionally();
    }

    /** {@return whether {@link #await()} would return or throw at once} */
    public boolean isDone() {
        return answer.isDone();
    }

    /**
     * {@return this call with its answer changed; a failed call stays failed}
     *
     * @param change applied once, on the thread that receives the answer: it must be short and must not wait
     * @param <R>    the type of the changed answer
     */
    public <R> Call<R> map(Function<? super T, ? extends R> change) {
        return new Call<>(answer.thenApply(change), waiting, bytes);
    }

    /**
     * {@return this call, which nobody has waited for to its end before {@code action} was run}
     *
     * @param action given what the call failed with, if it did; run on the thread that receives the answer: it must be
     *               short and must not wait
     */
    public Call<T> whenEnded(Consumer<Optional<Throwable>> action) {
        return new Call<>(
                answer.whenComplete((value, failure) -> action.accept(Optional.ofNullable(failure).map(Call::rootOf))),
                waiting,
                bytes);
    }

    /**
     * {@return this call, which is given up as soon as {@code end} fails, with that failure}
     * The call itself goes on: who else waits for its answer gets it.
     */
    public Call<T> until(CompletableFuture<Void> end) {
        CompletableFuture<T> first = answer.copy();
        end.exceptionally(failure -> {
            first.completeExceptionally(failure);
            return null;
        });
        return new Call<>(first, waiting, bytes);
    }

    /** {@return the same answer for somebody else, to whom it costs no turnaround if it is there already} */
    public Call<T> again() {
        return isDone() ? new Call<>(answer, () -> {}, bytes) : this;
    }

    /** {@return how many bytes the answer had on the wire; 0 before it has come, and if it came over none} */
    public long bytes() {
        return bytes.getAsLong();
    }

    /**
     * {@return the answer as a future}
     * Its failure may be wrapped in a {@link CompletionException}; completing or cancelling it does not reach this
     * call.
     */
    public CompletableFuture<T> toFuture() {
        return answer.copy();
    }

    private static Throwable rootOf(Throwable wrapped) {
        Throwable cause = wrapped;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static RuntimeException unchecked(Throwable cause) {
        return switch (cause) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new RpcException("The call failed: " + cause.getMessage() + ".", cause);
        };
    }
}
