package io.jdlv.command;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import java.util.Locale;
import java.util.Optional;

/**
 * The end of a step: shows where it ended, or, when a breakpoint in another goroutine came first, asks what to do.
 * Delve: continueUntilCompleteNext in pkg/terminal/command.go.
 */
final class NextInProgress {
    private NextInProgress() {}

    /**
     * Finishes a step that stopped in {@code state}, and shows the displays.
     *
     * @param operation its name for the question
     * @param showPosition whether the source is shown when the step was complete at once
     */
    static void finish(Invocation call, DebuggerState state, String operation, boolean showPosition) {
        try {
            if (state.nextInProgress()) {
                complete(call, state, operation);
            } else if (showPosition) {
                Stops.showPosition(call, state, false);
            }
        } finally {
            Stops.finish(call);
        }
    }

    private static void complete(Invocation call, DebuggerState interrupted, String operation) {
        DebuggerState state = interrupted;
        boolean skipBreakpoints = false;
        while (state.nextInProgress()) {
            if (skipBreakpoints) {
                call.say("\tbreakpoint hit during " + operation + ", continuing...");
            } else {
                call.say("\tbreakpoint hit during " + operation);
                Optional<String> answer = ask(call, operation);
                if (answer.isEmpty() || answer.get().equals("s")) {
                    call.delve().execution().cancelNext().await();
                    Stops.showPosition(call, state, false);
                    if (answer.isEmpty()) {
                        throw new CommandException("EOF");
                    }
                    return;
                }
                skipBreakpoints = answer.get().equals("f");
                call.say("continuing...");
            }
            state = Stops.orContext(call, () -> call.session()
                    .execution()
                    .runThroughTracepoints(
                            DebuggerCommand.resume(CommandName.DIRECTION_CONGRUENT_CONTINUE, call.session().configuration().loadConfig()),
                            stop -> Stops.show(call, stop)));
        }
        Stops.showPosition(call, state, false);
    }

    private static Optional<String> ask(Invocation call, String operation) {
        while (true) {
            Optional<String> answer = call.host()
                    .ask("[c] continue [s] stop here and cancel " + operation + ", [f] finish " + operation
                            + " skipping all breakpoints? ")
                    .map(text -> text.strip().toLowerCase(Locale.ROOT));
            if (answer.isEmpty() || answer.get().matches("[csf]")) {
                return answer;
            }
        }
    }
}
