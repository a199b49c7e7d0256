package io.jdlv.cli;

import java.util.concurrent.Callable;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final RecordOption record;

    @Spec
    private CommandSpec spec;

    JdlvCommand(Console console, RecordOption record) {
        this.console = console;
        this.record = record;
    }

    @Override
    public Integer call() {
        CommandLine jdlv = spec.commandLine();
        // what was said at the start holds for what is typed here; each line sets the options anew
        List<String> given = record.file().map(file -> List.of(RecordOption.NAME, file)).orElse(List.of());
        return new Lobby(
                        console,
                        words -> jdlv.execute(Stream.concat(given.stream(), words.stream()).toArray(String[]::new)))
                .run();
    }
}
