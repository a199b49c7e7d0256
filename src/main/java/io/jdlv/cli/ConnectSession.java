package io.jdlv.cli;

import io.jdlv.render.PlainSink;
import io.jdlv.render.Utf8Writer;
import io.jdlv.repl.PlainLines;
import io.jdlv.repl.Screen;
import io.jdlv.repl.SessionLoop;
import io.jdlv.session.Configuration;
import io.jdlv.session.ConfigurationFile;
import io.jdlv.session.Session;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.time.Duration;
import java.util.Optional;

/** {@code jdlv connect}: a session with a server that runs already. */
final class ConnectSession {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Console console;

    ConnectSession(Console console) {
        this.console = console;
    }

    int run(String address, Optional<String> initFile) {
        ConfigurationFile.Loaded settings = ConfigurationFile.of(System.getenv()).load();
        settings.complaint().ifPresent(console.err()::println);
        try (Session session = open(Dialer.to(Address.parse(address)), settings.configuration())) {
            Screen screen = new Screen(
                    new Utf8Writer(console.out()),
                    out -> new PlainSink(out, session.presentation()));
            PlainLines lines = new PlainLines(console.in(), console.out(), true);
            return new SessionLoop(session, lines, screen, console.err()).run(initFile);
        }
    }

    /** A dlv that still loads its target answers late, so there is no limit; but the person is told what is waited for. */
    private Session open(Dialer dialer, Configuration configuration) {
        Thread notice = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(PATIENCE);
                console.err().println("No answer from " + dialer.description()
                        + " yet. Is it a dlv that still loads its target? Ctrl-C ends the waiting.");
            } catch (InterruptedException e) {
                // it has answered
                Thread.currentThread().interrupt();
            }
        });
        try {
            return Session.open(dialer, configuration);
        } finally {
            notice.interrupt();
        }
    }
}
