package io.jdlv.command;

import java.util.ArrayList;
import java.util.List;

/** All of dlv\'s commands, and behind them our own. */
public final class Commands {
    private Commands() {}

    /** Those for a server; the ones that go back in time only where it replays a recording. */
    public static CommandRegistry standard(boolean recorded) {
        List<Command> commands = new ArrayList<>(List.of(
                new HelpCommand(),
                new BreakCommand(),
                new TraceCommand(),
                new WatchCommand(),
                new RestartCommand(),
                new RebuildCommand(),
                new ContinueCommand(),
                StepCommand.step(),
                StepInstructionCommand.step(),
                StepInstructionCommand.next(),
                new NextCommand(),
                StepCommand.stepOut(),
                new CallCommand(),
                new JumpCommand(),
                new ThreadsCommand(),
                new ThreadCommand(),
                new ClearCommand(),
                new ClearAllCommand(),
                new ToggleCommand(),
                new GoroutinesCommand(),
                new GoroutineCommand(),
                new BreakpointsCommand(),
                new PrintCommand(),
                new WhatisCommand(),
                new SetCommand(),
                VariablesCommand.args(),
                VariablesCommand.locals(),
                VariablesCommand.vars(),
                new RegistersCommand(),
                new ExitCommand(),
                new ListCommand(),
                new StackCommand(),
                FrameCommand.frame(),
                FrameCommand.up(),
                FrameCommand.down(),
                new DeferredCommand(),
                new SourceCommand(),
                new DisassembleCommand(),
                new OnCommand(),
                new ConditionCommand(),
                new ConfigCommand(),
                new EditCommand(),
                new LibrariesCommand(),
                new ExamineMemoryCommand(),
                new DisplayCommand(),
                new ContextCommand(),
                new DumpCommand(),
                new TranscriptCommand(),
                new TargetCommand(),
                new PatchCommand(),
                new UndoCommand(),
                new RefreshCommand()));
        commands.addAll(NamesCommand.all());
        if (recorded) {
            commands.addAll(List.of(
                    new RewindCommand(),
                    new CheckpointCommand(),
                    new CheckpointsCommand(),
                    new ClearCheckpointCommand(),
                    new ReverseCommand()));
        }
        return CommandRegistry.of(commands);
    }
}
