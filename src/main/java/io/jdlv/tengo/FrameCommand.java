package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.tengo.vm.Vm;

/** {@code tengo frame NUMBER}. */
final class FrameCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Looks at another call of the script's stack.", "frame")
                .usage("frame [number]")
                .details(
                        """
                        0 is the innermost; tengo bt has the numbers. What shows values and source is
                        then about that call, until the program runs.

                        Example:
                          tengo frame 1""");
    }

    @Override
    public void run(Invocation call) {
        Scripts scripts = Scripts.of(call);
        Vm vm = scripts.current(call);
        if (!call.arguments().isEmpty()) {
            scripts.chooseFrame(vm, number(call.arguments(), vm));
        }
        int number = scripts.frame(vm);
        Backtrace one = new Stacks(scripts).backtrace(vm, number, number + 1);
        call.show(new Backtrace(one.heading(), one.frames(), 0, one.error()));
    }

    private static int number(String text, Vm vm) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number < vm.frames().size()) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the sentence below says what is possible
        }
        throw new CommandException("The script's stack has frames 0 to " + (vm.frames().size() - 1) + ", not " + text + ".");
    }
}
