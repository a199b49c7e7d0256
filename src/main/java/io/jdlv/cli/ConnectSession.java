package io.jdlv.cli;

import io.jdlv.render.PlainSink;
import io.jdlv.render.Utf8Writer;
import io.jdlv.repl.PlainLines;
import io.jdlv.repl.Screen;
import io.jdlv.repl.SessionLoop;
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
            Screen screen = new Screen(
                    new Utf8Writer(console.out()),
                    out -> new PlainSink(out, session.presentation()));
            PlainLines lines = new PlainLines(console.in(), console.out(), true);
            return new SessionLoop(session, lines, screen, console.err()).run(initFile);
        }
    }
}
