package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.tengo.vm.Vm;
import io.jdlv.tengo.vm.VmPlace;
import java.util.List;

/** {@code tengo bt [DEPTH] [-all]}. */
final class BacktraceCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.STACK, "Shows the script's own stack.", "bt", "stack-trace")
                .usage("bt [<depth>] [-all]")
                .details(
                        """
                        The innermost call comes first, each with the place in the script that it
                        executes. It works at every stop of the host that has a VM on the goroutine's
                        stack: at a breakpoint in a Go function that the script calls, after a run-time
                        error, after a panic. The innermost 50 calls are shown, or as many as the
                        depth says. With -all, for every VM of the process.

                        Examples:
                          tengo bt
                          tengo bt 1000
                          tengo bt -all
                          goroutine 7 tengo bt""");
    }

    @Override
    public void run(Invocation call) {
        Scripts scripts = Scripts.of(call);
        boolean isOfAll = false;
        int depth = Backtrace.DEPTH;
        for (String word : call.arguments().isEmpty() ? new String[0] : call.arguments().split("\\s+")) {
            if (word.equals("-all")) {
                isOfAll = true;
            } else if (word.matches("[1-9]\\d{0,8}")) {
                depth = Integer.parseInt(word);
            } else {
                throw new CommandException("tengo bt takes a depth, -all, both or nothing.");
            }
        }
        for (Vm vm : isOfAll ? all(scripts) : List.of(scripts.current(call))) {
            call.show(new Stacks(scripts).backtrace(vm, depth));
        }
    }

    private static List<Vm> all(Scripts scripts) {
        List<VmPlace> all = scripts.tengo().finder().everywhere();
        if (all.isEmpty()) {
            throw new CommandException("No tengo VM is running: none is on a goroutine's stack.");
        }
        return all.stream().map(scripts.tengo().reader()::read).toList();
    }
}
