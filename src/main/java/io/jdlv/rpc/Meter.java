package io.jdlv.rpc;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts what a connection costs: bytes, calls and turnarounds.
 *
 * <p>A turnaround is a point where the client had to have an answer before it could send more. It is counted at the
 * first call sent after an answer was taken (awaited); calls sent together before any of their answers is taken are one
 * turnaround, however many they are. Of the calls of a {@link CallWindow} some are always under way until its last
 * answer is taken, so they are one too. {@link Strand}s count each for itself, and together they cost as much as the one
 * that cost most. The count does not depend on timing, so tests assert it exactly.
 */
public final class Meter {
    private final AtomicLong bytesSent = new AtomicLong();
    private final AtomicLong bytesReceived = new AtomicLong();
    private final Clock main = new Clock(0, true);
    private final ThreadLocal<Strand> strand = new ThreadLocal<>();
    private long calls;
    private long beforeRound;

    Meter() {}

    /** How many turnarounds lie behind one line of work. */
    public static final class Clock {
        private long turnarounds;
        private boolean answerTaken;
        /** Of the answers that were taken, on the wire. */
        private long bytes;

        private Clock(long turnarounds, boolean answerTaken) {
            this.turnarounds = turnarounds;
            this.answerTaken = answerTaken;
        }
    }

    /**
     * A call that was sent, as its waiters see it.
     *
     * @param meter where it was counted
     * @param number how many calls had been sent with it
     * @param turnaround in which turnaround it was sent
     * @param bytes how long its answer is on the wire, once it has come
     */
    record Sent(Meter meter, long number, long turnaround, LongSupplier bytes) implements Call.Waiting {
        @Override
        public void begins() {
            Strand current = meter.strand.get();
            if (current != null && number > meter.sentBeforeRound()) {
                current.rest();
            }
        }

        @Override
        public void ends() {
            meter.answerTaken(turnaround, bytes.getAsLong());
        }
    }

    /** What the connection has cost so far; subtract two readings for the cost of a command. */
    public synchronized Reading read() {
        return new Reading(calls, main.turnarounds, bytesSent.get(), bytesReceived.get());
    }

    /** @param bytes how long the answer is on the wire, once it has come */
    synchronized Sent called(LongSupplier bytes) {
        calls++;
        Clock clock = clock();
        if (clock.answerTaken) {
            clock.turnarounds++;
            clock.answerTaken = false;
        }
        return new Sent(this, calls, clock.turnarounds, bytes);
    }

    private synchronized void answerTaken(long turnaround, long bytes) {
        Clock clock = clock();
        clock.bytes += bytes;
        clock.turnarounds = Math.max(clock.turnarounds, turnaround);
        clock.answerTaken = true;
    }

    private Clock clock() {
        Strand current = strand.get();
        return current == null ? main : current.clock();
    }

    /**
     * Begins a round of {@link Strand}s: until the next one each that waits for an answer to a call sent from here on gives
     * its turn back.
     */
    public synchronized void beginRound() {
        beforeRound = calls;
    }

    private synchronized long sentBeforeRound() {
        return beforeRound;
    }

    /** What lies behind work that begins now and needs nothing that is asked from here on. */
    public synchronized Clock now() {
        Clock clock = clock();
        return new Clock(clock.turnarounds, clock.answerTaken);
    }

    /** A clock for a strand that has as much behind it as another clock. */
    synchronized Clock fork(Clock begin) {
        return new Clock(begin.turnarounds, begin.answerTaken);
    }

    /** A strand has ended: what comes now of the thread that gave it its turns may need its answers. */
    synchronized void join(Clock ended) {
        join(clock(), ended);
    }

    /** What {@code later} counts from here on comes behind what {@code earlier} has counted. */
    synchronized void join(Clock later, Clock earlier) {
        if (earlier.turnarounds > later.turnarounds) {
            later.turnarounds = earlier.turnarounds;
            later.answerTaken = earlier.answerTaken;
        } else if (earlier.turnarounds == later.turnarounds) {
            later.answerTaken |= earlier.answerTaken;
        }
    }

    /** How long the answers were that one line of work has taken. */
    synchronized long bytesTaken(Clock clock) {
        return clock.bytes;
    }

    /** From here on this thread's calls are those of a strand. */
    void enter(Strand entered) {
        strand.set(entered);
    }

    /** The strand whose calls this thread's are, if it is one. */
    Optional<Strand> strand() {
        return Optional.ofNullable(strand.get());
    }

    void sent(long bytes) {
        bytesSent.addAndGet(bytes);
    }

    void received(long bytes) {
        bytesReceived.addAndGet(bytes);
    }

    /**
     * The state of a meter at one moment.
     *
     * @param calls requests sent
     * @param turnarounds bursts of requests, each sent after an answer of the one before was taken
     * @param bytesSent bytes of requests, line ends included
     * @param bytesReceived bytes of answers, line ends included
     */
    public record Reading(long calls, long turnarounds, long bytesSent, long bytesReceived) {
        /** The cost between {@code earlier} and this reading. */
        public Reading since(Reading earlier) {
            return new Reading(
                    calls - earlier.calls,
                    turnarounds - earlier.turnarounds,
                    bytesSent - earlier.bytesSent,
                    bytesReceived - earlier.bytesReceived);
        }
    }
}
