package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;

/**
 * A deferred call of a frame (Delve's {@code api.Defer}).
 *
 * @param deferredLocation the function that was deferred
 * @param deferLocation    where the defer statement is
 * @param sp               the stack pointer when it was deferred, unsigned
 * @param unreadable       why it could not be read; empty if it could
 */
public record Deferred(
        @SerializedName("DeferredLoc") Location deferredLocation,
        @SerializedName("DeferLoc") Location deferLocation,
        @SerializedName("SP") @JsonAdapter(UnsignedLongAdapter.class) long sp,
        @SerializedName("Unreadable") String unreadable) {

    /** Makes missing parts empty. */
    public Deferred {
        deferredLocation = deferredLocation == null ? Location.NONE : deferredLocation;
        deferLocation = deferLocation == null ? Location.NONE : deferLocation;
        unreadable = OrEmpty.text(unreadable);
    }
}
