package io.jdlv.delve;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import io.jdlv.rpc.UnsignedLongAdapter;
import java.util.List;
import java.util.Optional;

/**
 * A thread of the target (Delve's {@code api.Thread}).
 *
 * @param id             the operating system's id of it
 * @param pc             its program counter, unsigned
 * @param file           the source file there; empty if unknown
 * @param line           the line there
 * @param function       the function there
 * @param goroutineId    the goroutine it runs
 * @param breakpoint     the breakpoint it is stopped at
 * @param breakpointInfo what that breakpoint asked for
 * @param returnValues   the results of the function that it just stepped out of or that was called; empty if there was
 *                       none, an empty list if it has no results
 * @param callReturn     whether the results are those of an injected call
 */
public record TargetThread(
        @SerializedName("id") int id,
        @SerializedName("pc") @JsonAdapter(UnsignedLongAdapter.class) long pc,
        @SerializedName("file") String file,
        @SerializedName("line") int line,
        @SerializedName("function") Optional<Function> function,
        @SerializedName("goroutineID") long goroutineId,
        @SerializedName("breakPoint") Optional<Breakpoint> breakpoint,
        @SerializedName("breakPointInfo") Optional<BreakpointInfo> breakpointInfo,
        @SerializedName("ReturnValues") Optional<List<Variable>> returnValues,
        @SerializedName("CallReturn") boolean callReturn) {

    /** Makes missing parts empty. */
    public TargetThread {
        file = OrEmpty.text(file);
        function = OrEmpty.optional(function);
        breakpoint = OrEmpty.optional(breakpoint);
        breakpointInfo = OrEmpty.optional(breakpointInfo);
        returnValues = OrEmpty.optionalList(returnValues);
    }

    /** {@return where the thread is} */
    public Location location() {
        return new Location(pc, file, line, function, List.of(), List.of());
    }

    /** {@return the function's name, or {@code ???}} */
    public String functionName() {
        return Function.nameOf(function);
    }
}
