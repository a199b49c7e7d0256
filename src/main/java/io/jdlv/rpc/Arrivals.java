package io.jdlv.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The elements of answers as they arrive, for who can do something with each before the last is there. All of them, and the
 * answers behind them, are one turnaround. For one thread.
 *
 * @param <E> the type of the elements
 */
public final class Arrivals<E extends Part> {
    private final BlockingQueue<Optional<E>> arrived = new LinkedBlockingQueue<>();
    private int calls;
    private int ended;
    private boolean begun;

    /** {@return who puts them here} */
    public Parts<E> of(Class<E> type) {
        return new Parts<>(type, part -> arrived.add(Optional.of(part)));
    }

    /**
     * {@return a call that gives its elements, known to end}
     *
     * @param call sent with {@link #of}, and with others from which elements come
     */
    public <T> Call<T> from(Call<T> call) {
        calls++;
        return call.whenEnded(failure -> arrived.add(Optional.empty()));
    }

    /**
     * Waits for more.
     *
     * @param first of the calls that {@link #from} has given
     * @return what has come since, at least one; nothing at the end, when all calls are answered or have failed
     * @throws RpcException when the waiting thread is interrupted (its interrupted status is then set again)
     */
    public List<E> next(Call<?> first) {
        List<E> some = List.of();
        while (some.isEmpty() && ended < calls) {
            some = begun ? take() : first.awaitBeginning(this::take);
            begun = true;
        }
        return some;
    }

    /**
     * A whole answer, which costs nothing more.
     *
     * @param call one of which {@link #next} has given all
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
        List<E> elements = some.stream().flatMap(Optional::stream).toList();
        ended += some.size() - elements.size();
        // where the connection was ended beside its reader, that may tell of one more
        return elements;
    }
}
