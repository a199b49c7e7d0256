package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.ByteString;
import java.util.Optional;

/**
 * An instruction of the target.
 *
 * @param location    where it is
 * @param destination where it calls, if it is a call with a known destination
 * @param text        the instruction in the flavour asked for
 * @param bytes       the instruction as it is in memory, without breakpoints
 * @param breakpoint  whether a breakpoint is on it
 * @param atPc        whether the current thread is stopped at it
 */
public record AsmInstruction(
        @SerializedName("Loc") Location location,
        @SerializedName("DestLoc") Optional<Location> destination,
        @SerializedName("Text") String text,
        @SerializedName("Bytes") ByteString bytes,
        @SerializedName("Breakpoint") boolean breakpoint,
        @SerializedName("AtPC") boolean atPc) {

    /** Makes missing parts empty. */
    public AsmInstruction {
        location = location == null ? Location.NONE : location;
        destination = OrEmpty.optional(destination);
        text = OrEmpty.text(text);
        bytes = bytes == null ? ByteString.EMPTY : bytes;
    }
}
