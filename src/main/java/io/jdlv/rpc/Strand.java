package io.jdlv.rpc;

import java.util.concurrent.Semaphore;

/**
 * A piece of work that takes turns with others on one connection, so that the waits of all of them lie beside each other.
 * Only one strand runs at a time, and none while the thread that runs them does: what they share needs no locks. Turns
 * are given in rounds ({@link Meter#beginRound}). A strand gives its turn back where it would wait for an answer to a call
 * that was sent in this round, by whomever, and waits itself for those of earlier rounds; so the order in which strands send
 * depends on the order of their turns alone, never on how fast the server is.
 *
 * <p>A strand must not hold a lock that another one takes while it waits for an answer.
 */
public final class Strand {
    private final Meter meter;
    private final Meter.Clock clock;
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;

    /**
     * A strand that begins with its first turn.
     *
     * @param meter of the connection on which its calls go
     * @param begin what lies behind it: that of a row of strands, of which some are always under way, is where the row
     *     begins, as in a {@link CallWindow}
     * @param work what it does; it throws nothing
     */
    public Strand(Meter meter, Meter.Clock begin, Runnable work) {
        this.meter = meter;
        this.clock = meter.fork(begin);
        this.thread = Thread.ofVirtual().name("jdlv-strand").unstarted(() -> run(work));
    }

    /**
     * Gives it a turn, and holds still until it gives the turn back or ends. To be called by one thread, the same for all
     * strands of a connection.
     *
     * @return whether it is not at its end
     */
    public boolean advance() {
        if (!ended) {
            if (thread.getState() == Thread.State.NEW) {
                thread.start();
            }
            turn.release();
            back.acquireUninterruptibly();
            if (ended) {
                meter.join(clock);
            }
        }
        return !ended;
    }

    /** Gives the turn back until the next one; to be called by the strand's own work. */
    public void rest() {
        back.release();
        turn.acquireUninterruptibly();
    }

    /** What this strand sends next is sent behind what another one has sent: it costs the turnarounds of both. */
    public void sendAfter(Strand other) {
        meter.join(clock, other.clock);
    }

    /** How long the answers were that it has taken, in bytes on the wire. */
    public long bytesTaken() {
        return meter.bytesTaken(clock);
    }

    private void run(Runnable work) {
        meter.enter(this);
        turn.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            ended = true;
            back.release();
        }
    }

    Meter.Clock clock() {
        return clock;
    }
}
