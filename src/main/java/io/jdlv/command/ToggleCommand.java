package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.render.BreakpointChange;
import io.jdlv.rpc.Call;

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
        call.host().beginChange();
        Call<Breakpoint> toggled = new BreakpointReference(typed).toggle(call.delve());
        call.host().endChange();
        call.show(new BreakpointChange(toggled.await(), "toggled"));
    }
}
