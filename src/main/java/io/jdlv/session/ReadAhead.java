package io.jdlv.session;

import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.RpcException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * The way of calls that nobody has asked for yet, into the {@link StopSnapshot}: one at a time, few, not many bytes, nothing
 * but reads, and none once it has {@linkplain #end ended} or the target does not stand where it stood. A call that may not
 * be sent, or that is waited for when it ends, fails with an {@link RpcException}. It is for one thread; another may end it.
 */
public final class ReadAhead implements Caller {
    /** How many requests are sent at most: what a dozen commands ask. */
    static final int MAX_CALLS = 32;

    /** Behind so many bytes of answers nothing more is asked: a slow link has to be free for a command. */
    static final long MAX_BYTES = 256 << 10;

    private final StopSnapshot snapshot;
    private final BooleanSupplier stands;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final AtomicLong bytes = new AtomicLong();
    private Optional<Call<?>> last = Optional.empty();
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
        // its failure is for whoever asked
        last.ifPresent(call -> call.toFuture().handle((answer, failure) -> failure).join());
        if (calls == MAX_CALLS || bytes.get() >= MAX_BYTES || !isEnded() && !stands.getAsBoolean()) {
            end();
        }
        return send(method, argument, resultType);
    }

    /** Holds the monitor, so that nothing is on its way to the server when {@link #end} has returned. */
    private synchronized <T> Call<T> send(String method, Object argument, Class<T> resultType) {
        if (isEnded()) {
            return Call.<T>of(new CompletableFuture<>()).until(end);
        }
        calls++;
        Call<T> sent = snapshot.call(method, argument, resultType);
        Call<T> counted = sent.whenEnded(failure -> bytes.addAndGet(sent.bytes())).until(end);
        last = Optional.of(counted);
        return counted;
    }
}
