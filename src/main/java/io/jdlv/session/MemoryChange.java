package io.jdlv.session;

import com.google.gson.annotations.JsonAdapter;
import io.jdlv.delve.AsmInstruction;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.UnsignedLongAdapter;
import java.util.List;

/**
 * A change of memory as it is shown.
 *
 * @param address where it begins, unsigned
 * @param before the bytes that were there
 * @param after the bytes that are there now, as many
 * @param codeBefore the instructions of the whole function around it as they were; none if it is no code
 * @param codeAfter the same as they are now
 */
public record MemoryChange(
        @JsonAdapter(UnsignedLongAdapter.class) long address,
        ByteString before,
        ByteString after,
        List<AsmInstruction> codeBefore,
        List<AsmInstruction> codeAfter) {
    public MemoryChange {
        codeBefore = List.copyOf(codeBefore);
        codeAfter = List.copyOf(codeAfter);
    }
}
