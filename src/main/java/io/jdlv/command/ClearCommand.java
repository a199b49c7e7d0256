package io.jdlv.command;

import io.jdlv.render.BreakpointChange;

/** {@code clear BREAKPOINT}. */
final class ClearCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Deletes a breakpoint.", "clear").usage("clear <breakpoint name or id>")
                .details(
                        """
                        breakpoints lists them with their numbers and names. Watchpoints and
                        tracepoints are breakpoints too.

                        Examples:
                          clear 2
                          clear entry""")
                .defining();
    }

    @Override
    public void run(Invocation call) {
        String typed = call.requireArguments("not enough arguments");
        call.show(new BreakpointChange(new BreakpointReference(typed).clear(call), "cleared"));
    }
}
