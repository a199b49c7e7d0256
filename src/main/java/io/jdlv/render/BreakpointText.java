package io.jdlv.render;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.LoadConfig;
import io.jdlv.lang.GoNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breakpoints as Delve's terminal writes them. Delve: formatBreakpointName and its neighbours in pkg/terminal/command.go. */
public final class BreakpointText {
    private BreakpointText() {}

    /** {@code Breakpoint 1}, {@code tracepoint name}, {@code Watchpoint 2 on [x]}. */
    public static String name(Breakpoint breakpoint, boolean capital) {
        String kind = !breakpoint.watchExpr().isEmpty() ? "watchpoint" : breakpoint.tracepoint() ? "tracepoint" : "breakpoint";
        String id = breakpoint.name().isEmpty() ? String.valueOf(breakpoint.id()) : breakpoint.name();
        String watched = breakpoint.watchExpr().isEmpty() || breakpoint.watchExpr().equals(breakpoint.name())
                ? ""
                : " on [" + breakpoint.watchExpr() + "]";
        return (capital ? Character.toUpperCase(kind.charAt(0)) + kind.substring(1) : kind) + " " + id + watched;
    }

    /** {@code 0x49a5e0 for main.main() ./main.go:12}; only the address for a watchpoint. */
    public static String location(Breakpoint breakpoint, Presentation presentation) {
        List<Long> addresses = breakpoint.addresses().isEmpty() ? List.of(breakpoint.address()) : breakpoint.addresses();
        String where = addresses.stream().map(GoNumber::hex).collect(Collectors.joining(","));
        if (!breakpoint.watchExpr().isEmpty()) {
            return where;
        }
        String function = breakpoint.functionName().isEmpty() ? "" : breakpoint.functionName() + "() ";
        return where + " for " + function + presentation.path(breakpoint.file()) + ":" + breakpoint.line();
    }

    /** {@code Breakpoint 1 set at 0x49a5e0 for main.main() ./main.go:12}: what was done with a breakpoint, and where it is. */
    public static String report(Breakpoint breakpoint, String done, Presentation presentation) {
        return name(breakpoint, true) + " " + done + " at " + location(breakpoint, presentation);
    }

    /**
     * What is done at a breakpoint, as the lines that {@code on} would take.
     *
     * @param includeTrace whether a tracepoint says so, for a file that is edited and read back
     */
    public static List<String> attributes(Breakpoint breakpoint, boolean includeTrace) {
        List<String> lines = new ArrayList<>();
        if (!breakpoint.condition().isEmpty()) {
            lines.add("cond " + breakpoint.condition());
        }
        if (!breakpoint.hitCondition().isEmpty()) {
            lines.add((breakpoint.hitConditionPerGoroutine() ? "cond -per-g-hitcount " : "cond -hitcount ") + breakpoint.hitCondition());
        }
        if (breakpoint.stacktrace() > 0) {
            lines.add("stack " + breakpoint.stacktrace());
        }
        if (breakpoint.goroutine()) {
            lines.add("goroutine");
        }
        breakpoint.loadArgs().ifPresent(cfg -> lines.add("args" + verbose(cfg)));
        breakpoint.loadLocals().ifPresent(cfg -> lines.add("locals" + verbose(cfg)));
        breakpoint.variables().forEach(v -> lines.add("print " + v));
        lines.addAll(breakpoint.customCommands());
        if (includeTrace && breakpoint.tracepoint()) {
            lines.add("trace");
        }
        lines.addAll(breakpoint.verboseDescription());
        return List.copyOf(lines);
    }

    private static String verbose(LoadConfig config) {
        return config.equals(LoadConfig.FULL) ? " -v" : "";
    }
}
