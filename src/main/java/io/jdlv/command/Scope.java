package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.EvalScope;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a command looks and what a prefix made of it.
 *
 * @param eval goroutine (-1 for the selected one), frame and deferred call
 * @param prefix the prefix that the command stands behind, if any
 * @param breakpoint with {@link Prefix#ON}, the breakpoint that the command changes
 */
public record Scope(EvalScope eval, Optional<Prefix> prefix, Optional<AtomicReference<Breakpoint>> breakpoint) {
    /** No prefix. */
    public static Scope of(EvalScope eval) {
        return new Scope(eval, Optional.empty(), Optional.empty());
    }

    /** The same behind a prefix. */
    public Scope behind(Prefix newPrefix) {
        return new Scope(eval, Optional.of(newPrefix), breakpoint);
    }

    /** The same at another place. */
    public Scope at(EvalScope newEval) {
        return new Scope(newEval, prefix, breakpoint);
    }

    /** The same, collecting changes of a breakpoint instead of running. */
    public Scope collecting(AtomicReference<Breakpoint> edited) {
        return new Scope(eval, Optional.of(Prefix.ON), Optional.of(edited));
    }

    /** Whether the command stands behind {@code which}. */
    public boolean isBehind(Prefix which) {
        return prefix.isPresent() && prefix.get() == which;
    }

    /** Whether a goroutine or a frame other than the current ones was asked for. */
    public boolean isScoped() {
        return eval.goroutineId() >= 0 || eval.frame() > 0;
    }
}
