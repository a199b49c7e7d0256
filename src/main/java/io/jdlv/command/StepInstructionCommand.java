package io.jdlv.command;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;

/**
 * One machine instruction.
 *
 * @param info its help
 * @param forward what is sent
 * @param backward what is sent behind {@code rev}
 */
record StepInstructionCommand(CommandInfo info, CommandName forward, CommandName backward) implements Command {
    static Command step() {
        return new StepInstructionCommand(
                CommandInfo.of(Group.RUNNING, "Runs one machine instruction.", "step-instruction", "si", "stepi")
                        .details(
                                """
                                The stop is shown in assembly, unless config position says source.""")
                        .allow(Prefix.REVERSE),
                CommandName.STEP_INSTRUCTION,
                CommandName.REVERSE_STEP_INSTRUCTION);
    }

    static Command next() {
        return new StepInstructionCommand(
                CommandInfo.of(
                                Group.RUNNING,
                                "Runs one machine instruction, and a whole call as one.",
                                "next-instruction",
                                "ni",
                                "nexti")
                        .details(
                                """
                                Like step-instruction, but a call runs until it has returned.""")
                        .allow(Prefix.REVERSE),
                CommandName.NEXT_INSTRUCTION,
                CommandName.REVERSE_NEXT_INSTRUCTION);
    }

    @Override
    public void run(Invocation call) {
        Stops.switchGoroutine(call);
        Stops.requireTopFrame(call);
        try {
            CommandName name = call.scope().isBehind(Prefix.REVERSE) ? backward : forward;
            DebuggerState state =
                    Stops.orContext(call, () -> call.session().execution().run(DebuggerCommand.of(name)));
            Stops.show(call, state);
            Stops.showPosition(call, state, true);
        } finally {
            Stops.finish(call);
        }
    }
}
