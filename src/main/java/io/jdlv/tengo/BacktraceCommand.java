package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.tengo.vm.Vm;
import io.jdlv.tengo.vm.VmPlace;
import java.util.List;

/** {@code tengo bt [-all]}. */
final class BacktraceCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Shows the script's own stack.", "bt", "stack-trace")
                .usage("bt [-all]")
                .details(
                        """
                        The innermost call comes first, each with the place in the script that it
                        executes. It works at every stop of the host that has a VM on the goroutine's
                        stack: at a breakpoint in a Go function that the script calls, after a run-time
                        error, after a panic. With -all, for every VM of the process.

                        Examples:
                          tengo bt
                          tengo bt -all
                          goroutine 7 tengo bt""");
    }

    @Override
    public void run(Invocation call) {
        Scripts scripts = Scripts.of(call);
        switch (call.arguments()) {
            case "" -> show(call, scripts, scripts.current(call));
            case "-all" -> {
                List<VmPlace> all = scripts.tengo().finder().everywhere();
                if (all.isEmpty()) {
                    throw new CommandException("No tengo VM is running: none is on a goroutine's stack.");
                }
                all.forEach(place -> show(call, scripts, scripts.tengo().reader().read(place)));
            }
            default -> throw new CommandException("tengo bt takes -all or nothing.");
        }
    }

    private static void show(Invocation call, Scripts scripts, Vm vm) {
        call.show(new Stacks(scripts).backtrace(vm));
    }
}
