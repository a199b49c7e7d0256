package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.render.StackText;

/** {@code gvisor bt}: what the sentry does for a task. */
final class TaskStackCommand implements Command {
    private static final int DEPTH = 50;

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Shows the sentry's stack for a task.", "bt")
                .usage("bt <tid>")
                .details(
                        """
                        The stack of the task's goroutine: where the sentry is in the system call that
                        the task makes, or where it waits for the program.

                        Examples:
                          gvisor bt 1""");
    }

    @Override
    public void run(Invocation call) {
        String tid = call.requireArguments("which task? gvisor tasks lists them");
        TaskPointer task = Sentry.of(call.session()).kernel().task(tid, call.delve());
        long goroutine = Kernel.goroutine(task, call.delve());
        if (goroutine == 0) {
            throw new CommandException("this runsc has no goroutine of the task, tried " + task.field("goid"));
        }
        call.show(new StackText(
                call.delve().goroutines().stacktrace(StacktraceRequest.of(goroutine, DEPTH)).await(), "", false));
    }
}
