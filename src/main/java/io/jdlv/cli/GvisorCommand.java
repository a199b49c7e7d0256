package io.jdlv.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jdlv gvisor}: the word before what can be done with gVisor's sandboxes. */
@Command(
        name = "gvisor",
        header = "Finds gVisor sandboxes and attaches to them.",
        description = "",
        commandListHeading = "%nCommands:%n",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GvisorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private GvisorCommand() {}

    /** The command with what can stand behind it. */
    static CommandLine line(Console console, RecordOption recordBefore) {
        return new CommandLine(new GvisorCommand())
                .addSubcommand(new GvisorListCommand(console))
                .addSubcommand(new GvisorAttachCommand(console, recordBefore));
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "jdlv gvisor list shows the sandboxes, jdlv gvisor attach opens a session with one.");
    }
}
