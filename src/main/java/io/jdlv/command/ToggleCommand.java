package io.jdlv.command;

import io.jdlv.render.BreakpointChange;

/** {@code toggle BREAKPOINT}: disables an enabled breakpoint and enables a disabled one. */
final class ToggleCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Turns a breakpoint off, or on again.", "toggle")
                .usage("toggle <breakpoint name or id>")
                .details(
                        """
                        A breakpoint that is off keeps its number, condition and commands, and stops
                        nothing.""")
                .defining();
    }

    @Override
    public void run(Invocation call) {
        String typed = call.requireArguments("not enough arguments");
        call.show(new BreakpointChange(new BreakpointReference(typed).toggle(call), "toggled"));
    }
}
