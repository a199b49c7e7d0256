package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Location;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.TargetThread;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file and line that {@code list} and {@code edit} mean. Delve: getLocation in pkg/terminal/command.go.
 *
 * @param file a path of the target
 * @param line from 1
 * @param current whether it is where the target or the frame is, and not a place that was asked for by name
 */
record SourcePlace(String file, int line, boolean current) {
    /**
     * Finds the place for what was typed.
     *
     * @param announce whether the place is shown first
     */
    static SourcePlace find(Invocation call, boolean announce) {
        if (!call.arguments().isEmpty()) {
            return named(call, announce);
        }
        return call.scope().isScoped() ? ofFrame(call, announce) : ofStop(call, announce);
    }

    private static SourcePlace ofStop(Invocation call, boolean announce) {
        DebuggerState state = call.delve().execution().state().await();
        if (announce) {
            Stops.show(call, state);
        }
        if (state.selectedGoroutine().isPresent()) {
            Location at = state.selectedGoroutine().get().currentLocation();
            return new SourcePlace(at.file(), at.line(), true);
        }
        TargetThread thread =
                state.currentThread().orElseThrow(() -> new CommandException("the target has no current thread"));
        return new SourcePlace(thread.file(), thread.line(), true);
    }

    private static SourcePlace ofFrame(Invocation call, boolean announce) {
        int frame = call.eval().frame();
        long goroutine = call.eval().goroutineId();
        Call<List<Stackframe>> stack = FrameCommand.frameAt(call, goroutine, frame);
        Optional<Call<DebuggerState>> state =
                goroutine < 0 ? Optional.of(call.delve().execution().state()) : Optional.empty();
        Stackframe at = stack.await().stream().findFirst()
                .orElseThrow(() -> new CommandException("Frame " + frame + " does not exist in goroutine " + goroutine));
        long shown = state.map(Call::await)
                .flatMap(DebuggerState::selectedGoroutine)
                .map(g -> g.id())
                .orElse(goroutine);
        if (announce) {
            call.say("Goroutine " + shown + " frame " + frame + " at " + at.file() + ":" + at.line() + " (PC: "
                    + GoNumber.hex(at.pc()) + ")");
        }
        return new SourcePlace(at.file(), at.line(), true);
    }

    private static SourcePlace named(Invocation call, boolean announce) {
        List<Location> found = call.delve()
                .program().findLocation(call.eval(), call.arguments(), true, call.session().pathRules().rules())
                .await()
                .locations();
        if (found.size() > 1) {
            throw new CommandException("Location " + GoQuote.quote(call.arguments()) + " ambiguous: "
                    + found.stream().map(Location::functionName).collect(Collectors.joining(", ")) + "…");
        }
        Location at = found.get(0);
        if (announce) {
            call.say("Showing " + at.file() + ":" + at.line() + " (PC: " + GoNumber.hex(at.pc()) + ")");
        }
        return new SourcePlace(at.file(), at.line(), false);
    }
}
