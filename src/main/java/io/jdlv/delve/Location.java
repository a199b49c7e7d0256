package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;
import io.jdlv.rpc.UnsignedLongListAdapter;
import java.util.List;
import java.util.Optional;

/**
 * A place in the program: one physical place with a PC, or, as the answer to a location search, a logical one that may
 * have several PCs (inlining) or none (a line without code).
 *
 * @param pc       its program counter, unsigned; 0 for none
 * @param file     the source file as the target's debug information names it; empty if unknown
 * @param line     the line in that file, from 1
 * @param function the function it is in
 * @param pcs      all program counters of a logical place, unsigned
 * @param pcPids   the process of each of {@code pcs}, same order; empty or as long as {@code pcs}
 */
public record Location(
        @SerializedName("pc") @JsonAdapter(UnsignedLongAdapter.class) long pc,
        @SerializedName("file") String file,
        @SerializedName("line") int line,
        @SerializedName("function") Optional<Function> function,
        @SerializedName("pcs") @JsonAdapter(UnsignedLongListAdapter.class) List<Long> pcs,
        @SerializedName("pcpids") List<Integer> pcPids) {

    /** Nowhere. */
    public static final Location NONE = new Location(0, "", 0, Optional.empty(), List.of(), List.of());

    /** Makes missing parts empty. */
    public Location {
        file = OrEmpty.text(file);
        function = OrEmpty.optional(function);
        pcs = OrEmpty.list(pcs);
        pcPids = OrEmpty.list(pcPids);
    }

    /** {@return the function's name, or {@code ???}} */
    public String functionName() {
        return Function.nameOf(function);
    }
}
