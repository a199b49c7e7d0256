package io.jdlv.cli;

import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jdlv} itself. */
@Command(
        name = "jdlv",
        description = "A client for Delve, the Go debugger.",
        mixinStandardHelpOptions = true,
        version = "jdlv 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {})
final class JdlvCommand implements Runnable {
    private final Console console;

    @Spec
    private CommandSpec spec;

    JdlvCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: jdlv connect ADDRESS.");
    }

    @Command(
            name = "connect",
            description = "Connects to a headless dlv: host:port, [v6]:port or unix:/path.",
            mixinStandardHelpOptions = true)
    int connect(
            @picocli.CommandLine.Parameters(paramLabel = "ADDRESS") String address,
            @picocli.CommandLine.Option(names = "--init", paramLabel = "FILE", defaultValue = "",
                    description = "A file of commands that is run first.") String init,
            @picocli.CommandLine.Option(names = "--echo",
                    description = "Shows each line of the input behind its prompt, for input from a pipe.") boolean echo) {
        return new ConnectSession(console)
                .run(
                        Dialer.to(Address.parse(address)),
                        new SessionOptions(Optional.of(init).filter(name -> !name.isEmpty()), echo, List.of()));
    }
}
