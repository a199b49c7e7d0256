package io.jdlv.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * Options that {@code dlv connect} takes and that concern a server: taken so that a command line carries over, and not
 * silently ignored.
 */
final class ServerOptions {
    @Option(names = "--backend", paramLabel = "NAME", hidden = true, description = "An option of the server.")
    private Optional<String> backend = Optional.empty();

    @Option(names = "--log", hidden = true, description = "An option of the server.")
    private boolean log;

    @Option(names = "--log-output", paramLabel = "LIST", hidden = true, description = "An option of the server.")
    private List<String> logOutput = List.of();

    @Option(names = "--log-dest", paramLabel = "FILE", hidden = true, description = "An option of the server.")
    private List<String> logDestination = List.of();

    /** Says which of the options given have no effect, in one sentence; nothing when there is none. */
    void explain(PrintStream err) {
        List<String> given = Stream.of(
                        backend.map(value -> "--backend"),
                        Optional.of("--log").filter(name -> log),
                        logOutput.stream().findFirst().map(value -> "--log-output"),
                        logDestination.stream().findFirst().map(value -> "--log-dest"))
                .flatMap(Optional::stream)
                .toList();
        if (!given.isEmpty()) {
            err.println(String.join(", ", given) + (given.size() == 1 ? " has" : " have")
                    + " no effect on a server that runs already: give it to dlv when it is started.");
        }
    }
}
