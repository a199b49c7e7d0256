package io.jdlv.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jdlv} itself; its subcommands are added where they are made. */
@Command(
        name = "jdlv",
        header = "A client for Delve, the debugger of Go programs.",
        synopsisSubcommandLabel = "COMMAND",
        description = "",
        commandListHeading = "%nCommands:%n",
        footer = {"", "jdlv help COMMAND says more about a command. What can be typed in a session: help, there."},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class JdlvCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: jdlv connect ADDRESS.");
    }
}
