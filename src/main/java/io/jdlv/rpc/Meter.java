package io.jdlv.rpc;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a connection costs: bytes, calls and turnarounds.
 *
 * <p>A turnaround is a point where the client had to have an answer before it could send more. It is counted at the
 * first call sent after an answer was taken (awaited); calls sent together before any of their answers is taken are one
 * turnaround, however many they are. Of the calls of a {@link CallWindow} some are always under way until its last
 * answer is taken, so they are one too. The count does not depend on timing, so tests assert it exactly.
 */
public final class Meter {
    private final AtomicLong bytesSent = new AtomicLong();
    private final AtomicLong bytesReceived = new AtomicLong();
    private long calls;
    private long turnarounds;
    private boolean answerTaken = true;

    Meter() {}

    /** What the connection has cost so far; subtract two readings for the cost of a command. */
    public synchronized Reading read() {
        return new Reading(calls, turnarounds, bytesSent.get(), bytesReceived.get());
    }

    synchronized void called() {
        calls++;
        if (answerTaken) {
            turnarounds++;
            answerTaken = false;
        }
    }

    synchronized void answerTaken() {
        answerTaken = true;
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
