package io.jdlv.cli;

import io.jdlv.command.Command;
import io.jdlv.command.Host.ExitMode;
import io.jdlv.command.InputCommand;
import io.jdlv.session.Session;
import io.jdlv.transport.DlvBinary;
import io.jdlv.transport.DlvCommand;
import io.jdlv.transport.LocalServer;
import io.jdlv.transport.Machine;
import io.jdlv.transport.StartedServer;
import io.jdlv.transport.TerminalSize;
import io.jdlv.transport.TransportException;
import java.util.List;
import java.util.Optional;

/** A session with a dlv that is started for it and ends with it. */
final class LocalSession {
    private final Console console;
    private volatile Optional<Session> shared = Optional.empty();

    LocalSession(Console console) {
        this.console = console;
    }

    int run(DlvCommand.Subcommand subcommand, LocalArguments arguments, Optional<String> record) {
        // a file that cannot be made is said before anything is started
        try (SessionRecording recording = SessionRecording.in(record, console.err())) {
            return arguments.ssh().isPresent()
                    ? elsewhere(subcommand, arguments, recording)
                    : run(subcommand, arguments, recording);
        }
    }

    private int elsewhere(DlvCommand.Subcommand subcommand, LocalArguments arguments, SessionRecording recording) {
        if (subcommand != DlvCommand.Subcommand.ATTACH) {
            throw new TransportException("--ssh goes with attach: only a process that runs there already can be debugged there.");
        }
        try (Machine machine = Machine.at(arguments.ssh());
                StartedServer server = machine.attach(arguments.words(), display())) {
            return session(server, arguments, recording, List.of());
        }
    }

    private int run(DlvCommand.Subcommand subcommand, LocalArguments arguments, SessionRecording recording) {
        DlvCommand command = DlvCommand.of(subcommand, arguments.words(), Optional.empty());
        DlvBinary dlv = DlvBinary.find(Optional.empty());
        try (LocalServer server = LocalServer.start(dlv, command, TerminalSize.standard(), display())) {
            return session(server, arguments, recording, List.of(new InputCommand(server.terminal())));
        }
    }

    private int session(
            StartedServer server, LocalArguments arguments, SessionRecording recording, List<Command> more) {
        return new ConnectSession(console)
                .run(
                        server.dialer(),
                        recording,
                        new SessionOptions(
                                arguments.initFile(),
                                arguments.scripts(),
                                false,
                                more,
                                session -> opened(session, server),
                                ExitMode.ASK));
    }

    private void opened(Session session, StartedServer server) {
        Restorations.keep(session, server);
        shared = Optional.of(session);
    }

    private TargetDisplay display() {
        return new TargetDisplay(this::show, console.err());
    }

    /** Shows what the program writes, here and to the other clients of the session. */
    private void show(String text) {
        console.terminal().showProgramText(text);
        shared.ifPresent(session -> session.watchers().targetWrote(text));
    }
}
