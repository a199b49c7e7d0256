package io.jdlv.recording;

import com.google.gson.JsonObject;

/** A line of a recording behind its header. Times are seconds since its start. */
sealed interface Entry {
    /** A connection was opened. */
    record Opened(double at, String connection) implements Entry {}

    /** A connection was closed. */
    record Closed(double at, String connection, Side by) implements Entry {}

    /**
     * A request.
     *
     * @param id by which its answer is found, as JSON
     * @param parameters its one argument; empty when it had none
     */
    record Asked(double at, String connection, String id, String method, JsonObject parameters) implements Entry {}

    /**
     * An answer, which stays in the file.
     *
     * @param id that of its request, as JSON
     * @param failed whether it is an error
     * @param place the line in the file
     */
    record Answered(double at, String connection, String id, boolean failed, Place place) implements Entry {}

    /** A line that was typed. */
    record Typed(double at, String line) implements Entry {}

    /** Something that plays no part when the recording is served: what was no message, and what newer versions note. */
    record Other() implements Entry {}
}
