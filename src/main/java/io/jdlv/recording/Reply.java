package io.jdlv.recording;

/** What a replay answers to a request. */
sealed interface Reply {
    /**
     * What was recorded.
     *
     * @param exchange with the answer; without one, there is none now either
     * @param needed how many steps must have come before it is given
     */
    record Recorded(Exchange exchange, int needed) implements Reply {}

    /** That the target runs. */
    record Running() implements Reply {}

    /**
     * That this is not in the recording.
     *
     * @param sentence what was asked and what was recorded
     */
    record Refused(String sentence) implements Reply {}
}
