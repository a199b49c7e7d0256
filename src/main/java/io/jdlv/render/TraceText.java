package io.jdlv.render;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.TargetThread;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hit of a tracepoint: {@code > goroutine(1): main.add(2, 3)}, and of the one at its function's return:
 * {@code >> goroutine(1): main.add => (5)}.
 *
 * <p>Delve: printTracepoint in pkg/terminal/command.go. Indentation by call depth, which only {@code dlv trace
 * --follow-calls} asks for, does not come up in a session.
 */
final class TraceText {
    private TraceText() {}

    static void write(TargetThread th, Breakpoint breakpoint, TextSink out) {
        if (out.presentation().traceTimestamps()) {
            out.print(GoTime.format(GoTime.RFC3339_NANO, ZonedDateTime.now()) + " ");
        }
        String who = "goroutine(" + th.goroutineId() + "): ";
        String function = Locations.name(th.function());
        boolean returnsValues = shortLoaded(breakpoint)
                && arguments(th).anyMatch(Variable::isReturnArgument);
        if (breakpoint.tracepoint()) {
            String arguments = arguments(th)
                    .filter(Variable::isArgument)
                    .map(v -> ValuePrinter.traceForm(v, 0))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
            out.println("> " + who + StopText.title(breakpoint) + function + "(" + arguments + ")");
            StopText.collected(out, th, breakpoint, !returnsValues);
        }
        if (breakpoint.traceReturn()) {
            String values = th.returnValues().stream()
                    .flatMap(List::stream)
                    .map(v -> ValuePrinter.traceForm(v, 0))
                    .collect(Collectors.joining(","));
            out.println(">> " + who + function + " => (" + values + ")");
        }
        if (breakpoint.traceReturn() || !returnsValues) {
            th.breakpointInfo().ifPresent(info -> StopText.stack(out, info, () -> {}));
        }
    }

    private static boolean shortLoaded(Breakpoint breakpoint) {
        return breakpoint.loadArgs().equals(Optional.of(LoadConfig.SHORT));
    }

    private static Stream<Variable> arguments(TargetThread th) {
        return th.breakpointInfo().stream().flatMap(info -> info.arguments().stream());
    }
}
