package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.ByteString;

/**
 * Memory of the target.
 *
 * @param bytes        what is there; may be less than was asked for
 * @param littleEndian whether the target's numbers have their lowest byte first
 */
public record Memory(
        @SerializedName("Mem") ByteString bytes, @SerializedName("IsLittleEndian") boolean littleEndian) {

    /** The largest number of bytes that one call reads (Delve service/rpc2, ExamineMemoryLengthLimit). */
    public static final int MAX_LENGTH = 1 << 16;

    /** Makes missing parts empty. */
    public Memory {
        bytes = bytes == null ? ByteString.EMPTY : bytes;
    }
}
