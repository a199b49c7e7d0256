package io.jdlv.cli;

import io.jdlv.render.PlainSink;
import io.jdlv.render.Utf8Writer;
import io.jdlv.repl.EchoedLines;
import io.jdlv.repl.LineSource;
import io.jdlv.repl.PlainLines;
import io.jdlv.repl.Screen;
import io.jdlv.repl.SessionLoop;
import io.jdlv.session.ConfigurationFile;
import io.jdlv.session.Session;
import io.jdlv.transport.Dialer;

/** A session with a server that runs already, from the connection to the last question. */
final class ConnectSession {
    private final Console console;

    ConnectSession(Console console) {
        this.console = console;
    }

    /** Runs a session to its end and gives the exit status for the shell. */
    int run(Dialer dialer, SessionOptions options) {
        ConfigurationFile.Loaded settings = ConfigurationFile.of(System.getenv()).load();
        settings.complaint().ifPresent(console.err()::println);
        try (Session session = Session.open(dialer, settings.configuration())) {
            Screen screen = new Screen(
                    new Utf8Writer(console.out()), out -> new PlainSink(out, session.presentation()));
            LineSource lines = options.echo()
                    ? new EchoedLines(new PlainLines(console.in(), console.out(), false), console.out())
                    : new PlainLines(console.in(), console.out(), true);
            return new SessionLoop(session, options.more(), lines, screen, console.err()).run(options.initFile());
        }
    }
}
