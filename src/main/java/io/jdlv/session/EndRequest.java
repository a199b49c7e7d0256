package io.jdlv.session;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.Done;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The request that ends a server and kills the process it has started, for whose end nothing has to be asked or done before.
 *
 * <p>dlv kills first and answers when it has seen the last thread end, after which it looks every 0.2 s (native/proc_linux.go).
 * Over a link nobody waits for that: a refusal would have come by then, and what is left to do is done without us. On the
 * same machine it is waited for, where the next command of a script may want the server's port.
 */
public final class EndRequest {
    /** Answers that come sooner are from this machine, or one beside it. */
    private static final Duration NEAR = Duration.ofMillis(5);

    /** What a server needs to read a request and to refuse it: it looks at what it knows, and asks nobody. */
    private static final Duration REFUSAL = Duration.ofMillis(2);

    private final Supplier<Duration> quickestAnswer;
    private final DelveClient delve;
    private final Runnable before;
    private Optional<Sent> sent = Optional.empty();

    /** @param at when, as {@link System#nanoTime} has it */
    private record Sent(Call<Done> call, long at) {}

    /**
     * @param quickestAnswer how long an answer takes at least, which is the link's round trip
     * @param before is run once, before the request is sent
     */
    EndRequest(Supplier<Duration> quickestAnswer, DelveClient delve, Runnable before) {
        this.quickestAnswer = quickestAnswer;
        this.delve = delve;
        this.before = before;
    }

    /** Sends it, once, whoever calls this; nothing can be asked behind it, but what was asked before is answered. */
    public synchronized void send() {
        ask();
    }

    private Sent ask() {
        if (sent.isEmpty()) {
            before.run();
            sent = Optional.of(new Sent(delve.server().detach(true), System.nanoTime()));
        }
        return sent.get();
    }

    /**
     * Waits until a refusal would have come, and near a server until it has answered; to be called when all that was asked before
     * is answered. Sends the request where that was not done before.
     *
     * @throws RemoteException when the server refuses
     */
    public void await() {
        Sent request;
        synchronized (this) {
            request = ask();
        }
        Duration roundTrip = quickestAnswer.get();
        if (roundTrip.compareTo(NEAR) < 0) {
            request.call().await();
            return;
        }
        Duration gone = Duration.ofNanos(System.nanoTime() - request.at());
        Duration untilRead = roundTrip.minus(gone).isNegative() ? Duration.ZERO : roundTrip.minus(gone);
        request.call().await(untilRead.plus(REFUSAL));
    }
}
