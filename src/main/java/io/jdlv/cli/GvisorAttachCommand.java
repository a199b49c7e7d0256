package io.jdlv.cli;

import io.jdlv.command.CommandException;
import io.jdlv.command.Host.ExitMode;
import io.jdlv.gvisor.Sandboxes;
import io.jdlv.transport.Machine;
import io.jdlv.transport.StartedServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jdlv gvisor attach [SANDBOX] [--ssh HOST]}. */
@Command(
        name = "attach",
        header = "Opens a session with a gVisor sandbox.",
        description = {
            "",
            "A dlv is started beside the sandbox, on a private socket, and ends with the session. The sandbox is stopped"
                    + " while you look at it, and left running and free of breakpoints, however the session ends.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GvisorAttachCommand implements Callable<Integer> {
    private final Console console;
    private final RecordOption recordBefore;

    @Parameters(
            paramLabel = "SANDBOX",
            arity = "0..1",
            description = "Its id or that of one of its containers, or the start of one, its process id, or the name of a"
                    + " container if docker, nerdctl or crictl is there to ask; the only one if none is named.")
    private Optional<String> sandbox = Optional.empty();

    @Mixin
    private SshOption ssh = new SshOption();

    @Option(names = "--init", paramLabel = "FILE", description = "Run a file of commands first, one a line.")
    private Optional<String> init = Optional.empty();

    @Mixin
    private RecordOption record = new RecordOption();

    GvisorAttachCommand(Console console, RecordOption recordBefore) {
        this.console = console;
        this.recordBefore = recordBefore;
    }

    @Override
    public Integer call() {
        try (SessionRecording recording = SessionRecording.in(record.file().or(recordBefore::file), console.err());
                Machine machine = ssh.machine();
                StartedServer server = attach(machine)) {
            return new ConnectSession(console)
                    .run(
                            server.dialer(),
                            recording,
                            new SessionOptions(
                                    init,
                                    false,
                                    List.of(),
                                    session -> Restorations.keep(session, server),
                                    ExitMode.DETACH));
        }
    }

    private StartedServer attach(Machine machine) {
        Sandboxes sandboxes = Sandboxes.on(machine);
        long process;
        try {
            process = sandboxes.process(sandbox);
        } catch (CommandException e) {
            console.err().print(sandboxes.isEmpty() ? "" : sandboxes.table());
            throw e;
        }
        TargetDisplay display = new TargetDisplay(text -> console.terminal().showProgramText(text), console.err());
        return sandboxes.attach(process, display);
    }
}
