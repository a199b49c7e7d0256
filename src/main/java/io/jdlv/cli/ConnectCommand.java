package io.jdlv.cli;

import io.jdlv.command.Host.ExitMode;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jdlv connect ADDRESS}. */
@Command(
        name = "connect",
        header = "Opens a session with a dlv that runs already.",
        description = {
            "",
            "ADDRESS is host:port, [v6]:port, :port for this machine, or unix:/path for a Unix socket. The server is a dlv"
                    + " started with --headless; a target that runs is stopped.",
            "",
            "A session reads commands until exit or the end of its input; type help in it for what there is.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ConnectCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", description = "Where dlv listens.")
    private String address;

    @Option(names = "--init", paramLabel = "FILE", description = "Run a file of commands first, one a line.")
    private List<String> init = List.of();

    @Mixin
    private ScriptFlags scripts = new ScriptFlags();

    @Option(
            names = "--echo",
            description = "Show each line of the input behind its prompt: a session from a pipe then reads like one typed.")
    private boolean echo;

    @Mixin
    private RecordOption record = new RecordOption();

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    private final RecordOption recordBefore;

    ConnectCommand(Console console, RecordOption recordBefore) {
        this.console = console;
        this.recordBefore = recordBefore;
    }

    @Override
    public Integer call() {
        serverOptions.explain(console.err());
        // of several the last holds, as in dlv
        Optional<String> file = init.stream().reduce((earlier, later) -> later).filter(name -> !name.isEmpty());
        Dialer dialer = Dialer.to(Address.parse(address));
        try (SessionRecording recording = SessionRecording.in(record.file().or(recordBefore::file), console.err())) {
            SessionOptions options =
                    new SessionOptions(file, scripts.options(), echo, List.of(), session -> {}, ExitMode.ASK);
            return new ConnectSession(console).run(dialer, recording, options);
        }
    }
}
