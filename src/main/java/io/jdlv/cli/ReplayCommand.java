package io.jdlv.cli;

import io.jdlv.recording.Pace;
import io.jdlv.recording.Recording;
import io.jdlv.recording.ReplayServer;
import io.jdlv.transport.Address;
import io.jdlv.transport.Listener;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jdlv replay FILE}. */
@Command(
        name = "replay",
        header = "Serves a recorded session as the dlv that was recorded did.",
        description = {
            "",
            "FILE was made by jdlv --record FILE connect ADDRESS. Connect to the address that is shown, with jdlv or"
                    + " another client, and ask what was asked then. A request that is not in the recording gets an error"
                    + " that says what is. See docs/recordings.md.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ReplayCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The recording.")
    private String file;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1:0",
            description = "Where clients connect: host:port, port 0 for one that is free, or unix:/path.")
    private String listen;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "Take the time that the server took: 1 for all of it, 2 for half. Without it answers come at once.")
    private Optional<Double> speed = Optional.empty();

    @Option(names = "--typed", description = "Show the lines that were typed in the session, and serve nothing.")
    private boolean typed;

    @Spec
    private CommandSpec spec;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (speed.filter(factor -> !(factor > 0 && factor < Double.POSITIVE_INFINITY)).isPresent()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--speed needs a number above 0 behind it.");
        }
        try (Recording recording = Recording.open(file)) {
            if (typed) {
                recording.typed().forEach(console.out()::println);
            } else {
                serve(recording);
            }
        }
        return 0;
    }

    private void serve(Recording recording) {
        Listener listener = Listener.at(Address.parseListening(listen));
        ReplayServer server =
                new ReplayServer(recording, listener, speed.map(Pace::speed).orElseGet(Pace::atOnce));
        // Ctrl-C is the usual end: a socket's file goes with it
        Thread atExit = new Thread(server::close);
        Runtime.getRuntime().addShutdownHook(atExit);
        if (!listener.isLocal()) {
            console.err().println("Everybody who reaches " + listener.address()
                    + " can read the recording: there is neither a password nor encryption.");
        }
        console.out().println("API server listening at: " + where(listener.address()));
        console.out().flush();
        server.run();
    }

    /** As dlv announces it: of a socket its path alone. */
    private static String where(Address address) {
        return switch (address) {
            case Address.Tcp tcp -> tcp.toString();
            case Address.UnixSocket unix -> unix.path().toString();
        };
    }
}
