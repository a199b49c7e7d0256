package io.jdlv.gvisor;

import io.jdlv.command.Command;
import io.jdlv.plugin.Panel;
import io.jdlv.plugin.Plugin;
import java.util.List;
import java.util.Map;

/** The commands behind {@code gvisor}. */
public final class GvisorPlugin implements Plugin {
    @Override
    public String word() {
        return "gvisor";
    }

    @Override
    public String summary() {
        return "Looks into a gVisor sandbox: its system calls and tasks.";
    }

    @Override
    public String subject() {
        return "a gVisor sentry";
    }

    @Override
    public String tellingFunction() {
        return "^gvisor\\.dev/gvisor/pkg/sentry/kernel\\.\\(\\*Task\\)\\.executeSyscall$";
    }

    /** They are the variables of the functions that have the task as {@code t}: handlers, and what calls them. */
    @Override
    public Map<String, String> expressions() {
        return Map.of("task", "t", "comm", "t.image.Name", "pid", "t.k.tasks.Root.tgids[t.tg]");
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new SyscallsCommand(),
                new BreakSyscallsCommand(),
                new TraceSyscallsCommand(),
                new WhyCommand(),
                new TasksCommand(),
                new TaskCommand(),
                new TaskMemoryCommand(),
                new TaskStackCommand());
    }

    @Override
    public List<Panel> panels() {
        return List.of(new Panel("System calls", "gvisor syscalls"));
    }
}
