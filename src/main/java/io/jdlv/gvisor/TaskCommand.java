package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import java.util.Map;

/** {@code gvisor task}: what is known of one task. */
final class TaskCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Shows what is known of a task of the sandbox.", "task")
                .usage("task <tid>")
                .details(
                        """
                        The program with its arguments, environment and directory, who it is to the
                        sandbox's kernel, its memory, the registers as the sentry keeps them, limits,
                        signal actions, open files with the type that does them in the sentry, mounts,
                        and the map of its memory.

                        A part that this version of runsc keeps otherwise says what was tried.

                        Examples:
                          gvisor task 1""");
    }

    @Override
    public void run(Invocation call) {
        String tid = call.requireArguments("which task? gvisor tasks lists them");
        Kernel kernel = Kernel.find(call.delve());
        TaskPointer task = kernel.task(tid, call.delve());
        TaskSummary summary = TaskSummary.of(Map.of(Long.parseLong(tid), task), call.delve()).getFirst();
        call.host().pageOutput();
        call.show(new TaskPage(summary, new TaskReader(call.delve(), task).parts()));
    }
}
