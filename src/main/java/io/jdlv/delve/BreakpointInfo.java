package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;

/**
 * What a breakpoint asked for, as it was when the breakpoint was hit. (The server leaves out empty lists, so that here
 * nothing asked for and nothing found are the same, as in Delve's own client.)
 *
 * @param stacktrace the topmost frames
 * @param goroutine  the goroutine
 * @param variables  the breakpoint's expressions, by name
 * @param arguments  the function's arguments and results
 * @param locals     the function's local variables
 */
public record BreakpointInfo(
        @SerializedName("stacktrace") List<Stackframe> stacktrace,
        @SerializedName("goroutine") Optional<Goroutine> goroutine,
        @SerializedName("variables") List<Variable> variables,
        @SerializedName("arguments") List<Variable> arguments,
        @SerializedName("locals") List<Variable> locals) {

    /** Makes missing parts empty. */
    public BreakpointInfo {
        stacktrace = OrEmpty.list(stacktrace);
        goroutine = OrEmpty.optional(goroutine);
        variables = OrEmpty.list(variables);
        arguments = OrEmpty.list(arguments);
        locals = OrEmpty.list(locals);
    }
}
