package io.jdlv.command;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;

/**
 * One source line or one return, forwards or backwards: {@code step} and {@code stepout}. {@code next} counts and is
 * {@link NextCommand}.
 *
 * @param info its help
 * @param operation what it is called in questions
 * @param forward what is sent
 * @param backward what is sent behind {@code rev}
 * @param fromAnyFrame whether it may be given while another frame than the top one is looked at
 */
record StepCommand(
        CommandInfo info, String operation, CommandName forward, CommandName backward, boolean fromAnyFrame) implements Command {

    static Command step() {
        return new StepCommand(
                CommandInfo.of(Group.RUNNING, "Runs to the next source line, entering functions.", "step", "s")
                        .details(
                                """
                                A call on the line is entered; a call of a function without source or of the
                                runtime is run as a whole. Other goroutines run meanwhile.""")
                        .allow(Prefix.REVERSE),
                "step",
                CommandName.STEP,
                CommandName.REVERSE_STEP,
                true);
    }

    static Command stepOut() {
        return new StepCommand(
                CommandInfo.of(Group.RUNNING, "Runs until the current function has returned.", "stepout", "so")
                        .details(
                                """
                                It stops behind the call, in the caller, and shows the values returned. At a
                                breakpoint on the way you are asked as next asks.""")
                        .allow(Prefix.REVERSE),
                "stepout",
                CommandName.STEP_OUT,
                CommandName.REVERSE_STEP_OUT,
                false);
    }

    @Override
    public void run(Invocation call) {
        Stops.switchGoroutine(call);
        if (!fromAnyFrame) {
            Stops.requireTopFrame(call);
        }
        call.view().selectFrame(0);
        CommandName name = call.scope().isBehind(Prefix.REVERSE) ? backward : forward;
        DebuggerState state =
                Stops.orContext(call, () -> call.session().execution().run(DebuggerCommand.resume(name, call.session().configuration().loadConfig())));
        Stops.show(call, state);
        NextInProgress.finish(call, state, operation, true);
    }
}
