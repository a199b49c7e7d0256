package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.rpc.RemoteException;
import java.util.List;
import java.util.function.Function;

/** {@code continue [LOCSPEC]}, and {@code rev continue}. */
final class ContinueCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Runs until a breakpoint is hit or the program ends.", "continue", "c")
                .usage("continue [locspec]")
                .details(
                        """
                        With a location it runs until that place is reached, by a breakpoint that is
                        cleared afterwards; another breakpoint on the way stops it first. Locations
                        are those of break. Ctrl-C stops a running program.

                        Examples:
                          continue
                          continue main.handle
                          continue +10""")
                .allow(Prefix.REVERSE);
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        return arguments.isEmpty() ? Order.RESUMING : Order.ALONE;
    }

    @Override
    public void run(Invocation call) {
        call.host().beginChange();
        List<Breakpoint> temporary = call.arguments().isEmpty() ? List.of() : setTemporary(call);
        try {
            if (call.scope().isBehind(Prefix.REVERSE)) {
                RewindCommand.rewind(call);
                return;
            }
            call.view().selectFrame(0);
            try {
                DebuggerState state = Stops.orContext(call, () -> call.session()
                        .execution()
                        .runThroughTracepoints(
                                DebuggerCommand.resume(CommandName.CONTINUE, call.session().configuration().loadConfig()), stop -> Stops.show(call, stop)));
                Stops.showPosition(call, state, false);
            } finally {
                Stops.finish(call);
            }
        } finally {
            temporary.forEach(bp -> clear(call, bp));
        }
    }

    private static List<Breakpoint> setTemporary(Invocation call) {
        try {
            return new BreakpointSetter(call, false).set(call.arguments());
        } catch (RemoteException e) {
            if (e.getMessage().contains("Breakpoint exists")) {
                return List.of();
            }
            throw e;
        }
    }

    private static void clear(Invocation call, Breakpoint breakpoint) {
        try {
            call.delve().breakpoints().clear(breakpoint.id()).await();
        } catch (RemoteException e) {
            call.say("failed to clear temporary breakpoint: " + breakpoint.id());
        }
    }
}
