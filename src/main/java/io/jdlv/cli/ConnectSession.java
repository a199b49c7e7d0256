package io.jdlv.cli;

import io.jdlv.repl.SessionLoop;
import io.jdlv.repl.UserTerminal;
import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.util.Optional;

/** {@code jdlv connect}: a session with a server that runs already. */
final class ConnectSession {
    private final Console console;

    ConnectSession(Console console) {
        this.console = console;
    }

    int run(String address, Optional<String> initFile) {
        try (Session session = Session.open(Dialer.to(Address.parse(address)), Configuration.defaults())) {
            UserTerminal terminal = console.terminal();
            return new SessionLoop(session, terminal.lines(session), terminal.screen(session), console.err()).run(initFile);
        }
    }
}
