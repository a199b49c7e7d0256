package io.jdlv.tengo;

import io.jdlv.command.Command;
import io.jdlv.plugin.Panel;
import io.jdlv.plugin.Plugin;
import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import io.jdlv.tengo.run.StopWorks;
import io.jdlv.tengo.vm.Tengo;
import java.util.ArrayList;
import java.util.List;

/** Scripts in hosts of tengo. */
public final class TengoPlugin implements Plugin {
    /** For {@link java.util.ServiceLoader}. */
    public TengoPlugin() {}

    @Override
    public String word() {
        return "tengo";
    }

    @Override
    public String summary() {
        return "Debugs the tengo scripts that a program runs.";
    }

    @Override
    public String subject() {
        return "a program that runs tengo scripts";
    }

    @Override
    public String tellingFunction() {
        return "\\.\\(\\*CompiledFunction\\)\\.CanCall$";
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(RunCommand.all());
        commands.addAll(List.of(
                new BreakCommand(),
                new BreakpointsCommand(),
                new ClearCommand(),
                new TraceCommand(),
                new WhyCommand(),
                new VmsCommand(),
                new VmCommand(),
                new BacktraceCommand(),
                new FrameCommand(),
                new ListCommand(),
                new LocalsCommand(),
                new GlobalsCommand(),
                new PrintCommand(),
                new StackCommand(),
                new SourceCommand(),
                new DisassembleCommand()));
        return commands;
    }

    @Override
    public void takeBack(Session session, List<MemoryWrite> lent) {
        Tengo tengo = Tengo.of(session);
        new StopWorks(session, () -> tengo, place -> {}).takeBack(lent);
    }

    @Override
    public List<Panel> panels() {
        return List.of(new Panel("tengo", "tengo bt"));
    }
}
