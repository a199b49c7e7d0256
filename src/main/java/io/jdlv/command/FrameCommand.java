package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/**
 * {@code frame}, {@code up} and {@code down}: select a frame, or run a command in it.
 *
 * @param info its help
 * @param move the frame meant, from the current one and the number typed
 * @param needsNumber whether the number may not be left out
 */
record FrameCommand(CommandInfo info, IntBinaryOperator move, boolean needsNumber) implements Command {
    static Command frame() {
        return new FrameCommand(
                CommandInfo.of(Group.STACK, "Selects a frame, or runs a command in it.", "frame")
                        .usage("frame <m>\nframe <m> <command>")
                        .details(
                                """
                                Frame 0 is the top one. A frame that is selected stays so until the program
                                runs or another goroutine is selected; print, locals, list and the like look
                                there. With a command, that alone is run in the frame.

                                Examples:
                                  frame 2
                                  frame 2 locals"""),
                (current, typed) -> typed,
                true);
    }

    static Command up() {
        return new FrameCommand(
                CommandInfo.of(Group.STACK, "Selects a caller's frame, or runs a command in it.", "up")
                        .usage("up [<m>]\nup [<m>] <command>")
                        .details(
                                """
                                Without a number it is the next one up. Callers are numbered upwards."""),
                (current, typed) -> current + typed,
                false);
    }

    static Command down() {
        return new FrameCommand(
                CommandInfo.of(Group.STACK, "Selects a callee's frame, or runs a command in it.", "down")
                        .usage("down [<m>]\ndown [<m>] <command>")
                        .details(
                                """
                                Without a number it is the next one down."""),
                (current, typed) -> current - typed,
                false);
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        return SpaceSplit.two(arguments).rest().map(line).orElse(Order.ALONE);
    }

    @Override
    public void run(Invocation call) {
        if (call.arguments().isEmpty() && needsNumber) {
            throw new CommandException("not enough arguments");
        }
        SpaceSplit parts = SpaceSplit.two(call.arguments());
        int typed = parts.first().isEmpty() ? 1 : Numbers.atoi(parts.first());
        int frame = move.applyAsInt(call.view().frame(), typed);
        if (parts.rest().isPresent() && !parts.rest().orElse("").isEmpty()) {
            call.runIn(call.scope().at(call.eval().withFrame(frame)), parts.rest().orElse(""));
            return;
        }
        select(call, frame);
    }

    private static void select(Invocation call, int frame) {
        if (frame < 0) {
            throw new CommandException("Invalid frame " + frame);
        }
        Call<List<Stackframe>> stack = frameAt(call, call.eval().goroutineId(), frame);
        Call<DebuggerState> state = call.delve().execution().state();
        Stackframe selected = stack.await().stream()
                .findFirst()
                .orElseThrow(() -> new CommandException("Invalid frame " + frame));
        call.view().selectFrame(frame);
        Stops.show(call, state.await());
        call.say("Frame " + frame + ": " + call.session().presentation().path(selected.file()) + ":" + selected.line()
                + " (PC: " + Long.toHexString(selected.pc()) + ")");
        Listings.showIfThere(call, selected.file(), selected.line());
    }

    /** Asks for one frame, in a list that is empty when the stack is not that deep. */
    static Call<List<Stackframe>> frameAt(Invocation call, long goroutine, int frame) {
        return call.delve()
                .goroutines().stacktrace(new StacktraceRequest(goroutine, frame, frame, Set.of(), Optional.empty()));
    }
}
