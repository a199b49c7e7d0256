package io.jdlv.bench;

/**
 * When what enters one direction of a link leaves it: bytes go in one after the other, no faster than the link takes them,
 * and each comes out a fixed time after it is in.
 */
final class LinkPace {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long delay;
    private final long bytesPerSecond;
    private long free;

    /**
     * A direction that nothing is in.
     *
     * @param delay nanoseconds from one end to the other
     * @param bytesPerSecond how much goes in; above 0
     * @param open from when on it takes bytes, in nanoseconds of the clock that is used for {@link #out}
     */
    LinkPace(long delay, long bytesPerSecond, long open) {
        this.delay = delay;
        this.bytesPerSecond = bytesPerSecond;
        this.free = open;
    }

    /**
     * Puts bytes in behind those that are there.
     *
     * @param now the time
     * @return the time when the last of them comes out
     */
    long out(long now, int bytes) {
        free = Math.max(free, now) + Math.multiplyExact(bytes, NANOS_PER_SECOND) / bytesPerSecond;
        return free + delay;
    }
}
