package io.jdlv.cli;

import io.jdlv.command.Commands;
import io.jdlv.plugin.Plugins;
import io.jdlv.recording.Recording;
import io.jdlv.recording.anonymise.Anonymiser;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jdlv record --anonymise IN OUT}. */
@Command(
        name = "record",
        header = "Makes of a recording one that can be shown to others.",
        description = {
            "",
            "Names, texts, paths and numbers of the program are replaced, the same by the same everywhere, so that the copy"
                    + " can be replayed and shows what the recording shows. What stays is listed in docs/recordings.md: look"
                    + " through the copy before you give it away.",
            "",
            "To record a session: jdlv --record FILE connect ADDRESS.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RecordCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--anonymise", description = "What is to be done; there is nothing else.")
    private boolean anonymise;

    @Parameters(index = "0", paramLabel = "IN", description = "The recording.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The copy, a file that is not there yet.")
    private String out;

    @Spec
    private CommandSpec spec;

    RecordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!anonymise) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "jdlv record makes a copy of a recording: jdlv record --anonymise IN OUT."
                            + " To record a session: jdlv --record FILE connect ADDRESS.");
        }
        try (Recording recording = Recording.open(in)) {
            new Anonymiser(commandWords()).copy(recording, out);
        }
        console.out().println("Wrote " + out + ". Look through it before you give it away: docs/recordings.md says what stays.");
        return 0;
    }

    /** What a line may begin with in some session. */
    private static Set<String> commandWords() {
        return Stream.concat(
                        Stream.of("input"),
                        Commands.standard(true).and(Plugins.installed().commands()).entries().stream()
                                .flatMap(entry -> words(entry.command())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(io.jdlv.command.Command command) {
        List<String> names = command.info().names();
        return Stream.concat(
                names.stream(),
                command.members().stream()
                        .flatMap(member -> words(member).map(word -> names.getFirst() + " " + word)));
    }
}
