package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;

/**
 * How far a core dump is.
 *
 * @param dumping      whether it is being written
 * @param allDone      whether it was written completely
 * @param threadsDone  how many threads are written
 * @param threadsTotal how many there are
 * @param memoryDone   how many bytes of memory are written, unsigned
 * @param memoryTotal  how many there are, unsigned
 * @param error        why it failed; empty if it did not
 */
public record DumpState(
        @SerializedName("Dumping") boolean dumping,
        @SerializedName("AllDone") boolean allDone,
        @SerializedName("ThreadsDone") int threadsDone,
        @SerializedName("ThreadsTotal") int threadsTotal,
        @SerializedName("MemDone") @JsonAdapter(UnsignedLongAdapter.class) long memoryDone,
        @SerializedName("MemTotal") @JsonAdapter(UnsignedLongAdapter.class) long memoryTotal,
        @SerializedName("Err") String error) {

    /** No dump. */
    public static final DumpState NONE = new DumpState(false, false, 0, 0, 0, 0, "");

    /** Makes missing parts empty. */
    public DumpState {
        error = OrEmpty.text(error);
    }
}
