package io.jdlv.gvisor;

import java.util.Locale;

/**
 * Something that the sandbox's kernel checked before it did what a task asked for.
 *
 * @param what in words
 * @param outcome what came of it
 */
record AccessCheck(String what, Outcome outcome) {
    /** What comes of a check. */
    enum Outcome {
        GRANTED,
        REFUSED,
        /** It cannot be said from what was read. */
        UNKNOWN;

        static Outcome of(boolean granted) {
            return granted ? GRANTED : REFUSED;
        }
    }

    boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    /** One line. */
    String text() {
        return outcome == Outcome.UNKNOWN ? what : what + ": " + outcome.name().toLowerCase(Locale.ROOT);
    }
}
