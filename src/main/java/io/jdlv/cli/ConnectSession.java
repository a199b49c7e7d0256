package io.jdlv.cli;

import io.jdlv.command.Command;
import io.jdlv.repl.SessionLoop;
import io.jdlv.repl.UserTerminal;
import io.jdlv.session.ConfigurationFile;
import io.jdlv.session.Session;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.util.List;
import java.util.Optional;

/** {@code jdlv connect}: a session with a server that runs already. */
final class ConnectSession {
    private final Console console;

    ConnectSession(Console console) {
        this.console = console;
    }

    int run(String address, Optional<String> initFile) {
        return run(Dialer.to(Address.parse(address)), initFile, List.of());
    }

    /**
     * Runs a session to its end.
     *
     * @param more commands that only this session has
     */
    int run(Dialer dialer, Optional<String> initFile, List<Command> more) {
        ConfigurationFile.Loaded settings = ConfigurationFile.of(System.getenv()).load();
        settings.complaint().ifPresent(console.err()::println);
        try (Session session = Session.open(dialer, settings.configuration())) {
            UserTerminal terminal = console.terminal();
            return new SessionLoop(session, more, terminal.lines(session), terminal.screen(session), console.err())
                    .run(initFile);
        }
    }
}
