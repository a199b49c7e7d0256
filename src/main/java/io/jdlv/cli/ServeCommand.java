package io.jdlv.cli;

import io.jdlv.server.Role;
import io.jdlv.server.SessionServer;
import io.jdlv.session.Configuration;
import io.jdlv.session.ConfigurationFile;
import io.jdlv.session.Session;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jdlv serve ADDRESS}: a session for programs and browsers, without a prompt. */
@Command(
        name = "serve",
        header = "Serves a session with a dlv to programs and browsers on this machine.",
        description = {
            "",
            "It shows the page's address, which lets in one browser or program, and where programs connect; both are on"
                    + " this machine only. It serves until the dlv has gone or it is ended (Ctrl-C), which leaves the dlv as"
                    + " the going of any client does. docs/automation.md says what programs can ask.",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ADDRESS", description = "Where dlv listens: host:port or unix:/path.")
    private String address;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Where the page is, on this machine: 127.0.0.1 and a port, 0 for any (as it is without this).")
    private String listen = "127.0.0.1:0";

    @Option(names = "--guest", description = "Show a second address too, for somebody who may only look.")
    private boolean guest;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        int port = ListenAddress.parse(listen).port();
        Configuration configuration =
                ConfigurationFile.of(console.environment()).load().configuration();
        try (Session session = Session.open(Dialer.to(Address.parse(address)), configuration);
                SessionServer server = SessionServer.start(session, port)) {
            console.out().println("page: " + server.invite(Role.FULL));
            if (guest) {
                console.out().println("page for a guest: " + server.invite(Role.GUEST));
            }
            console.out().println("programs: " + server.endpoint());
            console.out().flush();
            console.err().println(session.end().join());
            return 0;
        }
    }
}
