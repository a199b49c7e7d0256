package io.jdlv.session;

import io.jdlv.lang.Assignment;
import io.jdlv.rpc.ByteString;
import java.util.List;

/**
 * A change of the target's memory that was made.
 *
 * @param address where it begins, unsigned
 * @param before the bytes that were there
 * @param after the bytes that are there now, as many
 * @param littleEndian whether the target's numbers have their lowest byte first
 * @param typed what was typed to make it
 */
public record MemoryWrite(long address, ByteString before, ByteString after, boolean littleEndian, String typed) {
    /** What a server is to be told to put the old bytes back. */
    public List<Assignment> wayBack() {
        return BytesAsAssignments.of(address, before.toByteArray(), littleEndian);
    }
}
