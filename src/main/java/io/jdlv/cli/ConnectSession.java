package io.jdlv.cli;

import io.jdlv.command.Command;
import io.jdlv.delve.DelveClient;
import io.jdlv.plugin.Plugins;
import io.jdlv.repl.LineSource;
import io.jdlv.repl.SessionLoop;
import io.jdlv.repl.UserTerminal;
import io.jdlv.rpc.AnswerReading;
import io.jdlv.session.Configuration;
import io.jdlv.session.ConfigurationFile;
import io.jdlv.session.KeptJournal;
import io.jdlv.session.Opening;
import io.jdlv.session.Session;
import io.jdlv.session.StateFolder;
import io.jdlv.session.WriteJournal;
import io.jdlv.transport.Dialer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A session with a server that runs already, from the connection to the last question. */
final class ConnectSession {
    /** The status of a session whose connection was lost. */
    private static final int FAILED = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Console console;

    ConnectSession(Console console) {
        this.console = console;
    }

    /** Runs a session to its end and gives the exit status for the shell. */
    int run(Dialer dialer, SessionRecording recording, SessionOptions options) {
        Dialer recorded = recording.of(dialer);
        try (Session session = Session.open(recorded, opening(recorded, options))) {
            recording.servedBy(session);
            options.opened().accept(session);
            KeptJournal journal = KeptJournal.of(session, StateFolder.of(console.environment()), console.err()::println);
            WriteJournal.Changes left = journal.takeOver();
            tellOfChanges(left.own().size());
            if (!left.lent().isEmpty()) {
                Plugins.installed().takeBack(session, left.lent()).forEach(console.err()::println);
            }
            UserTerminal terminal = console.terminal();
            LineSource lines =
                    options.echo() ? terminal.echoedLines(recording::of) : recording.of(terminal.lines(session));
            List<Command> more = new ArrayList<>(options.more());
            more.add(new ShareCommand(terminal::showProgramText));
            int status = new SessionLoop(
                            session, more, lines, terminal.screen(session), console.err(), options.scripts())
                    .run(options.initFile(), options.exit());
            if (status != FAILED) {
                journal.end();
            }
            return status;
        }
    }

    private void tellOfChanges(int count) {
        if (count > 0) {
            console.err().println("A session that did not end in order left " + count + (count == 1 ? " change" : " changes")
                    + " in this process's memory; undo takes back one at a time, undo -list shows what there is.");
        }
    }

    private Opening opening(Dialer dialer, SessionOptions options) {
        return new Opening() {
            @Override
            public Settings settings() {
                ConfigurationFile.Loaded settings = ConfigurationFile.of(console.environment()).load();
                settings.complaint().ifPresent(console.err()::println);
                return new Settings(settings.configuration(), isTyped(options));
            }

            @Override
            public void ask(DelveClient delve, Configuration configuration) {
                if (!options.scripts().oneAtATime()) {
                    options.initFile().ifPresent(file -> SessionLoop.lookUp(file, delve, configuration));
                }
            }

            @Override
            public void meanwhile(BooleanSupplier answered) {
                tellOfWaiting(dialer, answered);
                console.terminal();
                SessionLoop.prepare(answered);
            }

            @Override
            public void rehearse(AnswerReading reading, BooleanSupplier answered) {
                SessionLoop.rehearse(reading, answered);
            }
        };
    }

    /** A file of commands sets what it wants: nothing is offered beside it. */
    private boolean isTyped(SessionOptions options) {
        return options.initFile().isEmpty() && !options.echo() && console.editsLines();
    }

    /** A dlv that still loads its target answers late, so there is no limit; but the person is told what is waited for. */
    private void tellOfWaiting(Dialer dialer, BooleanSupplier answered) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (!answered.getAsBoolean()) {
                console.err().println("No answer from " + dialer.description()
                        + " yet. Is it a dlv that still loads its target? Ctrl-C ends the waiting.");
            }
        });
    }
}
