package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;

/** {@code tengo clear NUMBER}. */
final class ClearCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Removes a breakpoint in scripts.", "clear")
                .usage("clear <number>\nclear -all")
                .details(
                        """
                        The bytes of the code that were replaced for it are put back.

                        Example:
                          tengo clear 2""");
    }

    @Override
    public void run(Invocation call) {
        String typed = call.requireArguments("tengo clear needs the number of a breakpoint, or -all: see tengo breakpoints.");
        ScriptStops stops = Scripts.of(call).stops();
        if (typed.equals("-all")) {
            stops.breakpoints().all().forEach(each -> clear(call, stops, each));
            return;
        }
        clear(call, stops, stops.breakpoints().all().stream()
                .filter(each -> String.valueOf(each.id()).equals(typed))
                .findFirst()
                .orElseThrow(() -> new CommandException("There is no breakpoint " + typed + " in scripts: see tengo breakpoints.")));
    }

    private static void clear(Invocation call, ScriptStops stops, ScriptBreakpoint breakpoint) {
        stops.remove(breakpoint);
        call.say("Script breakpoint " + breakpoint.id() + " cleared at " + breakpoint.place());
    }
}
