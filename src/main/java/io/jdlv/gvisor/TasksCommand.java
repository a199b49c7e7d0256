package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.Group;
import io.jdlv.command.Invocation;

/** {@code gvisor tasks}: the processes and threads of the sandbox. */
final class TasksCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.PLUGINS, "Shows the processes and threads of the sandbox.", "tasks", "ps")
                .usage("tasks")
                .details(
                        """
                        A line for each task, processes below the one that started them and threads
                        below their process: process and thread as the sandbox numbers them, the
                        program, the system call that it is in, its goroutine in the sentry, and
                        whether it is in the program, in the sentry, waiting there, or stopped. In a
                        sandbox of several containers also the id of the container it is in, of 64
                        hexadecimal digits the first twelve.""");
    }

    @Override
    public void run(Invocation call) {
        call.show(new TasksText(TaskSummary.of(Sentry.of(call.session()).kernel().tasks(call.delve()), call.delve())));
    }
}
