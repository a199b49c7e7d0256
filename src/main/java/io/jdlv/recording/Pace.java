package io.jdlv.recording;

import java.time.Duration;

/**
 * How quickly a replay answers.
 *
 * @param delay how much of the time that the recorded server took is taken now: 0 for none of it, 1 for all
 */
public record Pace(double delay) {
    /** Answers at once. */
    public static Pace atOnce() {
        return new Pace(0);
    }

    /**
     * Takes the time that was taken, or a part of it.
     *
     * @param factor 1 for the recorded speed, 2 for twice that; positive
     */
    public static Pace speed(double factor) {
        return new Pace(1 / factor);
    }

    Duration of(Exchange exchange) {
        return Duration.ofNanos(Math.round(exchange.took() * delay * 1e9));
    }
}
