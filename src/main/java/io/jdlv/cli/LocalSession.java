package io.jdlv.cli;

import io.jdlv.command.InputCommand;
import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import io.jdlv.transport.DlvBinary;
import io.jdlv.transport.DlvCommand;
import io.jdlv.transport.LocalServer;
import io.jdlv.transport.Restoration;
import io.jdlv.transport.TerminalSize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                                    false,
                                    List.of(new InputCommand(server.terminal())),
                                    session -> keepRestorations(session, server)));
        }
    }

    /** If we are gone without a word, what was changed last is put back first. */
    private static void keepRestorations(Session session, LocalServer server) {
        session.writer().journal().onChange(writes -> server.keep(writes.reversed().stream()
                .flatMap(LocalSession::restorations)
                .toList()));
    }

    private static Stream<Restoration> restorations(MemoryWrite write) {
        return write.wayBack().stream()
                .map(each -> new Restoration(write.address(), "set " + each.left() + " = " + each.right()));
    }
}
