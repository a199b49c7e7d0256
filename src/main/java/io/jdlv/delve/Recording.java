package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;

/**
 * Whether the target is a recording.
 *
 * @param recorded       whether it is
 * @param traceDirectory where the recording is, on the server; empty if it is none
 */
public record Recording(
        @SerializedName("Recorded") boolean recorded, @SerializedName("TraceDirectory") String traceDirectory) {

    /** Makes missing parts empty. */
    public Recording {
        traceDirectory = OrEmpty.text(traceDirectory);
    }
}
