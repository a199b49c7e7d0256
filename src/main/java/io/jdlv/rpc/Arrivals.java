package io.jdlv.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The elements of an answer as they arrive, for who can do something with each before the last is there. All of them, and the
 * answer behind them, are one turnaround. For one thread.
 *
 * @param <E> the type of the elements
 */
public final class Arrivals<E extends Part> {
    private final BlockingQueue<Optional<E>> arrived = new LinkedBlockingQueue<>();
    private boolean begun;
    private boolean over;

    /** {@return who puts them here} */
    public Parts<E> of(Class<E> type) {
        return new Parts<>(type, part -> arrived.add(Optional.of(part)));
    }

    /**
     * {@return a call that gives its elements, known to end}
     *
     * @param call sent with {@link #of}
     */
    public <T> Call<T> from(Call<T> call) {
        return call.whenEnded(failure -> arrived.add(Optional.empty()));
    }

    /**
     * Waits for more.
     *
     * @param call that {@link #from} has given
     * @return what has come since, at least one; nothing at the end, when the call is answered or has failed
     * @throws RpcException when the waiting thread is interrupted (its interrupted status is then set again)
     */
    public List<E> next(Call<?> call) {
        if (over) {
            return List.of();
        }
        if (begun) {
            return take();
        }
        begun = true;
        return call.awaitBeginning(this::take);
    }

    /**
     * The whole answer, which costs nothing more.
     *
     * @param call of which {@link #next} has given all
     * @throws RpcException as {@link Call#await} does
     */
    public <T> T all(Call<T> call) {
        // its end is told before it is done
        return call.awaitAmongOthers();
    }

    private List<E> take() {
        List<Optional<E>> some = new ArrayList<>();
        try {
            some.add(arrived.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RpcException("Interrupted while waiting for the server's answer.", e);
        }
        arrived.drainTo(some);
        // where the connection was ended beside its reader, that may tell of one more
        over = some.contains(Optional.<E>empty());
        return some.stream().flatMap(Optional::stream).toList();
    }
}
