package io.jdlv.recording;

import java.util.List;
import java.util.Map;

/**
 * A recording as a replay needs it: the requests that must come in their order, and for each moment between them what can
 * be asked.
 *
 * @param steps what must come in its order
 * @param moments for each number of steps that have come the moment behind them, with the target running behind a resume
 * @param reads what can be asked, each request in the order in which it was
 * @param events the questions for events, in their order
 */
record Tape(List<Step> steps, List<Moment> moments, Map<Request, List<Read>> reads, List<Step> events) {
    /**
     * A request that is answered when the session has come so far.
     *
     * @param exchange it and its answer
     * @param needed how many steps must have come before it is answered: a resume that was ended by a halt needs that,
     *     and an event the resume in which it came
     */
    record Step(Exchange exchange, int needed) {}

    /**
     * A request that may be asked at a moment.
     *
     * @param exchange it and its answer
     * @param moment when
     */
    record Read(Exchange exchange, Moment moment) {}

    /** Orders what is recorded. */
    static Tape of(List<Entry> entries) {
        return new TapeBuilder(entries).build();
    }
}
