package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;
import io.jdlv.rpc.UnsignedLongListAdapter;
import java.util.List;
import java.util.Optional;

/**
 * A frame of a stack. The parts of its {@link Location} stand among its own, as they do on the wire.
 *
 * @param pc                 the frame's program counter, unsigned
 * @param file               its source file; empty if unknown
 * @param line               its line, from 1
 * @param function           its function
 * @param pcs                not used in frames
 * @param pcPids             not used in frames
 * @param locals             its local variables, if they were asked for
 * @param arguments          its arguments and results, if they were asked for
 * @param frameOffset        the frame's address relative to the stack's start
 * @param framePointerOffset the frame pointer relative to the stack's start
 * @param defers             its deferred calls, if they were asked for
 * @param bottom             whether it is the last frame of the stack; if no frame is, the stack was cut short
 * @param error              why the stack could not be read here; empty otherwise
 */
public record Stackframe(
        @SerializedName("pc") @JsonAdapter(UnsignedLongAdapter.class) long pc,
        @SerializedName("file") String file,
        @SerializedName("line") int line,
        @SerializedName("function") Optional<Function> function,
        @SerializedName("pcs") @JsonAdapter(UnsignedLongListAdapter.class) List<Long> pcs,
        @SerializedName("pcpids") List<Integer> pcPids,
        @SerializedName("Locals") List<Variable> locals,
        @SerializedName("Arguments") List<Variable> arguments,
        @SerializedName("FrameOffset") long frameOffset,
        @SerializedName("FramePointerOffset") long framePointerOffset,
        @SerializedName("Defers") List<Deferred> defers,
        @SerializedName("Bottom") boolean bottom,
        @SerializedName("Err") String error) {

    /** Makes missing parts empty. */
    public Stackframe {
        file = OrEmpty.text(file);
        function = OrEmpty.optional(function);
        pcs = OrEmpty.list(pcs);
        pcPids = OrEmpty.list(pcPids);
        locals = OrEmpty.list(locals);
        arguments = OrEmpty.list(arguments);
        defers = OrEmpty.list(defers);
        error = OrEmpty.text(error);
    }

    /** {@return where the frame is} */
    public Location location() {
        return new Location(pc, file, line, function, pcs, pcPids);
    }

    /** {@return the function's name, or {@code ???}} */
    public String functionName() {
        return Function.nameOf(function);
    }

    /**
     * {@return a variable of the frame, locals first}
     *
     * @param name its name
     */
    public Optional<Variable> variable(String name) {
        for (List<Variable> group : List.of(locals, arguments)) {
            for (Variable candidate : group) {
                if (candidate.name().equals(name)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }
}
