package io.jdlv.rpc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * A long row of like calls whose answers are taken in order: as many are under way as fill a window of some bytes, and the
 * next are sent while answers are taken. So any number of answers costs one turnaround (the line is never waited for
 * while nothing is under way, see {@link Meter}), and what has come and is not taken yet stays within the window.
 *
 * <p>How large answers are is learned from those that come. For one thread.
 *
 * @param <T> the type of each answer
 */
public final class CallWindow<T> implements Iterator<T> {
    /** Bytes of answers that are under way or not yet taken: more than a link of 100 ms and 20 MB/s holds. */
    public static final long BYTES = 2L << 20;
    /** Without these the line would be idle between answers. */
    static final int FEWEST = 16;

    private final Iterator<Call<T>> calls;
    private final Deque<Call<T>> underWay = new ArrayDeque<>();
    private final long guess;
    private final Consumer<Runnable> gather;
    private final Runnable allSent;
    private boolean told;
    private long taken;
    private long bytesTaken;

    /**
     * @param calls each sent when it is asked for
     * @param guess how many bytes an answer may have, until some have come
     */
    public CallWindow(Iterator<Call<T>> calls, long guess) {
        this(calls, guess, Runnable::run, () -> {});
    }

    /**
     * @param calls each sent when it is asked for
     * @param guess how many bytes an answer may have, until some have come
     * @param gather makes the calls that are sent at one time, see {@link RpcConnection#gather}
     * @param allSent run once, as soon as the last of them is sent
     */
    public CallWindow(Iterator<Call<T>> calls, long guess, Consumer<Runnable> gather, Runnable allSent) {
        this.calls = calls;
        this.guess = guess;
        this.gather = gather;
        this.allSent = allSent;
    }

    @Override
    public boolean hasNext() {
        return !underWay.isEmpty() || calls.hasNext();
    }

    /**
     * Waits for the next answer.
     *
     * @throws RemoteException for this answer alone; the next may be asked for
     * @throws RpcException as {@link Call#await()} does
     */
    @Override
    public T next() {
        fill();
        Call<T> first = underWay.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        try {
            return underWay.isEmpty() ? first.await() : first.awaitAmongOthers();
        } finally {
            taken++;
            bytesTaken += first.bytes();
        }
    }

    private void sendUpTo(long most) {
        while (underWay.size() < most && calls.hasNext()) {
            underWay.add(calls.next());
        }
    }

    private void fill() {
        long bytesOfOne = taken == 0 ? guess : Math.max(1, bytesTaken / taken);
        long most = Math.max(FEWEST, BYTES / bytesOfOne);
        if (underWay.size() < most) {
            gather.accept(() -> sendUpTo(most));
        }
        if (!told && underWay.size() < most) {
            told = true;
            allSent.run();
        }
    }
}
