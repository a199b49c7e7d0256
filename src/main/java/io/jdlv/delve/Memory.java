package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

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

    /** The same of servers before {@link Capability#LARGE_READS}. */
    static final int OLD_MAX_LENGTH = 1000;

    /** Makes missing parts empty. */
    public Memory {
        bytes = bytes == null ? ByteString.EMPTY : bytes;
    }

    /** The bytes, to take numbers from in the order that the target has them in. */
    public ByteBuffer numbers() {
        return ByteBuffer.wrap(bytes.toByteArray()).order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /**
     * {@return pieces of memory, each behind the one before, as one}
     *
     * @param pieces  at least one; what is behind a piece that is too short is left out
     * @param lengths how long each should be
     */
    static Memory joined(List<Memory> pieces, List<Integer> lengths) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < pieces.size(); i++) {
            all.writeBytes(pieces.get(i).bytes.toByteArray());
            if (pieces.get(i).bytes.size() < lengths.get(i)) {
                break;
            }
        }
        return new Memory(ByteString.copyOf(all.toByteArray()), pieces.getFirst().littleEndian);
    }
}
