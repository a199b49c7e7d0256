package io.jdlv.cli;

import io.jdlv.command.Host.ExitMode;
import io.jdlv.command.InputCommand;
import io.jdlv.transport.DlvBinary;
import io.jdlv.transport.DlvCommand;
import io.jdlv.transport.LocalServer;
import io.jdlv.transport.TerminalSize;
import java.util.List;
import java.util.Optional;

/** A session with a dlv that is started for it and ends with it. */
final class LocalSession {
    private final Console console;

    LocalSession(Console console) {
        this.console = console;
    }

    int run(DlvCommand.Subcommand subcommand, LocalArguments arguments, Optional<String> record) {
        // a file that cannot be made is said before anything is started
        try (SessionRecording recording = SessionRecording.in(record, console.err())) {
            return run(subcommand, arguments, recording);
        }
    }

    private int run(DlvCommand.Subcommand subcommand, LocalArguments arguments, SessionRecording recording) {
        DlvCommand command = DlvCommand.of(subcommand, arguments.words(), Optional.empty());
        DlvBinary dlv = DlvBinary.find(Optional.empty());
        TargetDisplay display = new TargetDisplay(text -> console.terminal().showProgramText(text), console.err());
        try (LocalServer server = LocalServer.start(dlv, command, TerminalSize.standard(), display)) {
            return new ConnectSession(console)
                    .run(
                            server.dialer(),
                            recording,
                            new SessionOptions(
                                    arguments.initFile(),
                                    arguments.scripts(),
                                    false,
                                    List.of(new InputCommand(server.terminal())),
                                    session -> Restorations.keep(session, server),
                                    ExitMode.ASK));
        }
    }
}
