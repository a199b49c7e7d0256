package io.jdlv.render;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointInfo;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Function;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Location;
import io.jdlv.delve.TargetThread;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Where and why the target stopped: other threads at breakpoints first, then the current one, each with what its
 * breakpoint collected.
 *
 * <p>Delve: printcontext in pkg/terminal/command.go.
 *
 * @param state the stop
 * @param previousPid the process shown before, when there was one; a change is announced
 */
public record StopText(DebuggerState state, @TextOnly OptionalLong previousPid) implements Result {
    private static final String OPTIMIZED = "Warning: debugging optimized function";

    @Override
    public String kind() {
        return "stop";
    }

    @Override
    public void writeTo(TextSink out) {
        if (state.stopReason().equals("shared library loaded")) {
            out.println("Go shared library loaded. You can now set breakpoints in Go code.");
        }
        if (previousPid.isPresent() && previousPid.getAsLong() != state.pid()) {
            out.println("Switch target process from " + previousPid.getAsLong() + " to " + state.pid() + " ("
                    + state.targetCommandLine() + ")");
        }
        Optional<TargetThread> current = state.currentThread();
        state.threads().stream()
                .filter(th -> current.isEmpty() || th.id() != current.get().id())
                .filter(th -> th.breakpoint().isPresent())
                .forEach(th -> thread(out, th));
        if (current.isEmpty()) {
            out.println("No current thread available");
            return;
        }
        Optional<Goroutine> goroutine = state.selectedGoroutine();
        Optional<TargetThread> shown = goroutine.isEmpty()
                ? current
                : state.threads().stream().filter(th -> th.id() == goroutine.get().threadId()).findFirst();
        if (shown.isEmpty()) {
            location(out, goroutine.orElseThrow().currentLocation());
            return;
        }
        if (shown.get().file().isEmpty()) {
            out.println("Stopped at: " + GoNumber.hex(current.get().pc()));
            SourceListing.of("", "no source available", 1, 9, OptionalInt.of(1), false).writeTo(out);
            return;
        }
        thread(out, shown.get());
        if (!state.when().isEmpty()) {
            out.println(state.when());
        }
        state.watchOutOfScope()
                .forEach(bp -> out.println(BreakpointText.name(bp, true) + " went out of scope and was cleared"));
    }

    private static void location(TextSink out, Location location) {
        out.println("> " + Locations.name(location.function()) + "() " + out.presentation().path(location.file()) + ":"
                + location.line() + " (PC: " + GoNumber.hex(location.pc()) + ")");
        warnOptimized(out, location.function());
    }

    private static void thread(TextSink out, TargetThread th) {
        if (th.breakpoint().isEmpty()) {
            location(out, th.location());
            returnValues(out, th);
            return;
        }
        Breakpoint breakpoint = th.breakpoint().get();
        if (breakpoint.tracepoint() || breakpoint.traceReturn()) {
            TraceText.write(th, breakpoint, out);
            return;
        }
        out.println("> " + title(breakpoint) + Locations.name(th.function()) + "(" + shortArguments(th, breakpoint) + ") "
                + out.presentation().path(th.file()) + ":" + th.line() + " (hits " + hits(th, breakpoint) + "total:"
                + Long.toUnsignedString(breakpoint.totalHitCount()) + ") (PC: " + GoNumber.hex(th.pc()) + ")");
        warnOptimized(out, th.function());
        returnValues(out, th);
        collected(out, th, breakpoint, true);
    }

    /** What stands in brackets before the function; nothing for a tracepoint without a name. */
    static String title(Breakpoint breakpoint) {
        if (!breakpoint.watchExpr().isEmpty()) {
            return "watchpoint on [" + breakpoint.watchExpr() + "] ";
        }
        if (!breakpoint.name().isEmpty()) {
            return "[" + breakpoint.name() + "] ";
        }
        return breakpoint.tracepoint() ? "" : "[Breakpoint " + breakpoint.id() + "] ";
    }

    private static String hits(TargetThread th, Breakpoint breakpoint) {
        Optional<Long> count = Optional.ofNullable(breakpoint.hitCount().get(String.valueOf(th.goroutineId())));
        return count.map(n -> "goroutine(" + th.goroutineId() + "):" + Long.toUnsignedString(n) + " ").orElse("");
    }

    /** Arguments in the title line, which {@code on N args} and traces ask for by loading them shortly. */
    private static String shortArguments(TargetThread th, Breakpoint breakpoint) {
        if (!breakpoint.loadArgs().equals(Optional.of(LoadConfig.SHORT))) {
            return "";
        }
        return th.breakpointInfo().stream()
                .flatMap(info -> info.arguments().stream())
                .filter(Variable::isArgument)
                .map(ValuePrinter::singleLine)
                .collect(Collectors.joining(", "));
    }

    private static void warnOptimized(TextSink out, Optional<Function> function) {
        if (function.isPresent() && function.get().optimized()) {
            out.println(OPTIMIZED);
        }
    }

    private static void returnValues(TextSink out, TargetThread th) {
        th.returnValues().ifPresent(values -> {
            out.println("Values returned:");
            values.forEach(v -> variable(out, v));
            out.println();
        });
    }

    private static void variable(TextSink out, Variable v) {
        out.println("\t" + v.name() + ": " + ValuePrinter.multiLine(v, "\t", out.presentation().valueOptions(true)));
    }

    /**
     * What the breakpoint's {@code on} commands collected.
     *
     * @param lineEnded false for a tracepoint whose line is not ended yet
     */
    static void collected(TextSink out, TargetThread th, Breakpoint breakpoint, boolean lineEnded) {
        if (th.breakpointInfo().isEmpty() || breakpoint.traceReturn()) {
            return;
        }
        BreakpointInfo info = th.breakpointInfo().get();
        LineEnd end = new LineEnd(out, lineEnded || !breakpoint.tracepoint());
        info.goroutine().ifPresent(g -> {
            end.ensure();
            GoroutineText.writeLong(g, "\t", out);
        });
        info.variables().forEach(v -> {
            end.ensure();
            variable(out, v);
        });
        boolean longLocals = breakpoint.loadLocals().equals(Optional.of(LoadConfig.FULL));
        info.locals().forEach(v -> {
            end.ensure();
            if (longLocals) {
                variable(out, v);
            } else {
                out.println("\t" + v.name() + ": " + ValuePrinter.singleLine(v));
            }
        });
        if (breakpoint.loadArgs().equals(Optional.of(LoadConfig.FULL))) {
            info.arguments().forEach(v -> {
                end.ensure();
                variable(out, v);
            });
        }
        if (breakpoint.traceFollowCalls() <= 0) {
            stack(out, info, end::ensure);
        }
    }

    /** The stack that was collected, if there is one. */
    static void stack(TextSink out, BreakpointInfo info, Runnable before) {
        if (!info.stacktrace().isEmpty()) {
            before.run();
            out.println("\tStack:");
            new StackText(info.stacktrace(), "\t\t", false).writeTo(out);
        }
    }

    /** Ends the line before the first thing that is printed behind it, once. */
    private static final class LineEnd {
        private final TextSink out;
        private boolean done;

        LineEnd(TextSink out, boolean done) {
            this.out = out;
            this.done = done;
        }

        void ensure() {
            if (!done) {
                done = true;
                out.println();
            }
        }
    }
}
