package io.jdlv.cli;

import io.jdlv.repl.LineSource;
import io.jdlv.repl.SessionLoop;
import io.jdlv.repl.UserTerminal;
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
            UserTerminal terminal = console.terminal();
            LineSource lines = options.echo() ? terminal.echoedLines() : terminal.lines(session);
            return new SessionLoop(session, options.more(), lines, terminal.screen(session), console.err())
                    .run(options.initFile());
        }
    }
}
