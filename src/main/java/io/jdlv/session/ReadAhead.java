package io.jdlv.session;

import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.RpcException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * The way of calls that nobody has asked for yet, into the {@link StopSnapshot}: few at a time and in all, not many bytes,
 * nothing but reads, and none once it has {@linkplain #end ended} or the target does not stand where it stood. A call that
 * may not be sent, or that is waited for when it ends, fails with an {@link RpcException}; one that has to wait for its turn
 * holds its caller up.
 */
public final class ReadAhead implements Caller {
    /** Behind how many of them a command is at most: enough that a slow link is not waited for one by one. */
    public static final int MAX_IN_FLIGHT = 3;

    /** How many requests are sent at most: what a dozen commands ask. */
    static final int MAX_CALLS = 32;

    /** Behind so many bytes of answers nothing more is asked: a slow link has to be free for a command. */
    static final long MAX_BYTES = 256 << 10;

    private final StopSnapshot snapshot;
    private final BooleanSupplier stands;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final AtomicLong bytes = new AtomicLong();
    private final Semaphore turns = new Semaphore(MAX_IN_FLIGHT, true);
    private int calls;

    /**
     * @param snapshot takes what is read
     * @param stands says, before each call, whether the target still stands where it stood
     */
    public ReadAhead(StopSnapshot snapshot, BooleanSupplier stands) {
        this.snapshot = snapshot;
        this.stands = stands;
    }

    /** From here on nothing is sent, and whoever waits goes on: what follows is sent behind one read at most. */
    public synchronized void end() {
        end.completeExceptionally(new RpcException("Reading ahead has ended."));
        // whoever waits for a turn need not, for nothing is sent any more
        turns.release(MAX_CALLS);
    }

    /** Whether it has ended. */
    public boolean isEnded() {
        return end.isDone();
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        if (!StopSnapshot.isRead(method)) {
            return Call.failed(new RpcException(method + " is not a read."));
        }
        if (snapshot.knows(method, argument, resultType)) {
            return snapshot.call(method, argument, resultType);
        }
        turns.acquireUninterruptibly();
        if (!isEnded() && !stands.getAsBoolean()) {
            end();
        }
        return send(method, argument, resultType);
    }

    /** Holds the monitor, so that nothing is on its way to the server when {@link #end} has returned. */
    private synchronized <T> Call<T> send(String method, Object argument, Class<T> resultType) {
        if (calls == MAX_CALLS || bytes.get() >= MAX_BYTES) {
            end();
        }
        if (isEnded()) {
            turns.release();
            return Call.<T>of(new CompletableFuture<>()).until(end);
        }
        calls++;
        Call<T> sent = snapshot.call(method, argument, resultType);
        return sent.whenEnded(failure -> {
                    bytes.addAndGet(sent.bytes());
                    turns.release();
                })
                .until(end);
    }
}
