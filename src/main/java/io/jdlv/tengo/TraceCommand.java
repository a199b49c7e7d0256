package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import java.util.Optional;

/** {@code tengo trace [FUNCTION|-lines]}. */
final class TraceCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Lets scripts run and tells their calls, or their lines.", "trace", "t")
                .usage("trace [<function>]\ntrace -lines [<function>]")
                .details(
                        """
                        Calls with their arguments and returns with their results, one a row, indented by
                        depth; with -lines the lines that are executed. Of all functions or of one, in
                        all VMs, until Ctrl-C, a breakpoint, or the end of the program. A function that
                        ends in a call of itself does so in the same frame: its calls have one return.

                        Examples:
                          tengo trace
                          tengo trace describe
                          tengo trace -lines""");
    }

    @Override
    public void run(Invocation call) {
        boolean byLine = call.arguments().equals("-lines") || call.arguments().startsWith("-lines ");
        String function = byLine ? call.arguments().substring("-lines".length()).strip() : call.arguments();
        if (function.startsWith("-") || function.contains(" ")) {
            throw new CommandException("tengo trace takes a function, -lines, both or nothing.");
        }
        Scripts scripts = Scripts.of(call);
        ScriptTrace trace = new ScriptTrace(
                scripts, function.isEmpty() ? Optional.empty() : Optional.of(function), byLine, call::show);
        scripts.stops().trace(trace, () -> call.interpreter().execute("continue"));
    }
}
