package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.rpc.Beside;
import java.util.ArrayList;
import java.util.List;
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
        Kernel kernel = Sentry.of(call.session()).kernel();
        TaskPointer task = kernel.task(tid, call.delve());
        List<TaskSummary> summary = new ArrayList<>();
        List<TaskPage.Part> parts = new ArrayList<>();
        Beside.run(call.session().meter(), List.of(
                () -> summary.addAll(TaskSummary.of(Map.of(Long.parseLong(tid), task), call.delve())),
                () -> parts.addAll(new TaskReader(call.session(), task).parts())));
        call.host().pageOutput();
        call.show(new TaskPage(summary.getFirst(), parts));
    }
}
