package io.jdlv.command;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.lang.GoNumber;

/** {@code next [COUNT]}: source lines of this function, running calls through. */
final class NextCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Runs to the next source line of this function.", "next", "n")
                .usage("next [count]")
                .details(
                        """
                        Calls on the line run as a whole. With a count it does so that many times and
                        shows the last stop only. When a breakpoint is hit meanwhile, by another
                        goroutine say, you are asked whether to go on with the step (c, or f to go
                        through all of them) or to drop it and stay (s).

                        Examples:
                          next
                          next 5""")
                .allow(Prefix.REVERSE);
    }

    @Override
    public void run(Invocation call) {
        Stops.switchGoroutine(call);
        Stops.requireTopFrame(call);
        CommandName name = call.scope().isBehind(Prefix.REVERSE) ? CommandName.REVERSE_NEXT : CommandName.NEXT;
        long count = call.arguments().isEmpty() ? 1 : GoNumber.parseInt(call.arguments(), 0);
        if (count <= 0) {
            throw new CommandException("Invalid next count");
        }
        long halts = call.session().execution().halts();
        for (long left = count; left > 0; left--) {
            DebuggerState state =
                    Stops.orContext(call, () -> call.session().execution().run(DebuggerCommand.resume(name, call.session().configuration().loadConfig())));
            boolean halted = call.session().execution().halts() != halts;
            boolean last = left == 1 || halted;
            if (last) {
                Stops.show(call, state);
            }
            NextInProgress.finish(call, state, "next", last);
            if (halted) {
                return;
            }
        }
    }
}
