package io.jdlv.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
final class JdlvCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    JdlvCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandLine jdlv = spec.commandLine();
        return new Lobby(console, words -> jdlv.execute(words.toArray(String[]::new))).run();
    }
}
