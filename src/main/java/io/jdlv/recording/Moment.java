package io.jdlv.recording;

/**
 * When in a session something was asked.
 *
 * @param stop how many requests before it began another stop
 * @param setting how many requests before it changed breakpoints or stopped the target
 * @param running whether the target was running, so that the stop had yet to come
 */
record Moment(int stop, int setting, boolean running) {
    /** The moment before anything was changed. */
    static final Moment FIRST = new Moment(0, 0, false);

    /** The moment behind a request with this effect. */
    Moment after(Effect effect) {
        return switch (effect) {
            case SETTING, HALT -> new Moment(stop, setting + 1, running);
            case CHANGE -> new Moment(stop + 1, setting, false);
            case RESUME -> new Moment(stop + 1, setting, true);
            case FACT, READ, BREAKPOINTS, EVENTS -> this;
        };
    }

    /** The same moment with the target standing. */
    Moment stopped() {
        return new Moment(stop, setting, false);
    }

    /** Whether what is read is the same in both, but for breakpoints. */
    boolean isSameStop(Moment other) {
        return stop == other.stop && running == other.running;
    }
}
