package io.jdlv.repl;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandRegistry;
import io.jdlv.command.Commands;
import io.jdlv.command.Failures;
import io.jdlv.command.Host.ExitMode;
import io.jdlv.command.Interpreter;
import io.jdlv.command.Message;
import io.jdlv.command.OutputClosedException;
import io.jdlv.plugin.Plugins;
import io.jdlv.render.EventText;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.script.CommandFile;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Session;
import io.jdlv.session.Turns.Turn;
import io.jdlv.session.View;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * The prompt of a session: reads lines and runs them until one says exit or the input ends, then settles what becomes of
 * server and target. Delve: Run in pkg/terminal/terminal.go.
 */
public final class SessionLoop {
    private static final String DEFAULT_PROMPT = "(dlv) ";
    /** Who the person at the prompt is, for the other clients of a shared session. */
    public static final String TERMINAL = "terminal";

    private final Session session;
    private final LineSource lines;
    private final Screen screen;
    private final PrintStream errors;
    private final SessionHost host;
    private final Interpreter interpreter;
    private final Interruption interruption;
    private final Warming warming;

    /**
     * A prompt at a session.
     *
     * @param more commands beside the standard ones and those of plugins
     * @param screen where results go
     * @param errors where complaints go
     */
    public SessionLoop(
            Session session, List<Command> more, LineSource lines, Screen screen, PrintStream errors) {
        this.session = session;
        this.lines = lines;
        this.screen = screen;
        this.errors = errors;
        this.host = new SessionHost(lines, screen, errors, this::source, this::cancel);
        CommandRegistry commands = Commands.standard(session.server().recorded())
                .and(more)
                .and(Plugins.installed().commands());
        this.interpreter = new Interpreter(commands, new View(session), screen, host);
        session.execution().onEvent(event -> screen.accept(new EventText(event)));
        this.warming = new Warming(interpreter, lines::showAbove);
        this.interruption = new Interruption(session, interpreter, lines, screen, errors);
    }

    /** Runs the session to its end, at which the person is asked what dlv asks. */
    public int run(Optional<String> initFile) {
        return run(initFile, ExitMode.ASK);
    }

    /**
     * Runs the session to its end.
     *
     * @param initFile a file of commands that is run first
     * @param plainExit what exit without a flag, and the end of the input, mean
     * @return the exit status for the shell
     */
    public int run(Optional<String> initFile, ExitMode plainExit) {
        lines.serve(interpreter);
        lines.onInterrupt(interruption);
        try {
            screen.accept(new Message("Type 'help' for list of commands."));
            initFile.ifPresent(this::runInitFile);
            // a file of commands sets what it wants: nothing is offered beside it, and nothing of it remembered
            Optional<ProjectKeeper> keeper = initFile.isPresent() ? Optional.empty() : keeper();
            if (!host.exiting()) {
                keeper.ifPresent(ProjectKeeper::offer);
                if (lines.areTyped()) {
                    session.snapshot().keep();
                }
                readLines();
            }
            if (interruption.hasQuit()) {
                return 0;
            }
            Runnable keep = keeper.map(ProjectKeeper::keep).orElse(() -> {});
            return new Farewell(session, lines, screen, keep).say(
                    host.exitMode().filter(mode -> mode != ExitMode.ASK).orElse(plainExit));
        } catch (ConnectionLostException e) {
            if (interruption.hasQuit()) {
                return 0;
            }
            errors.println(e.getMessage());
            return 1;
        } finally {
            screen.endTranscript();
            lines.close();
        }
    }

    private void runInitFile(String file) {
        try {
            source(file);
        } catch (CommandException e) {
            errors.println("Error executing init file: " + e.getMessage());
        }
    }

    private void cancel() {
        interpreter.cancel();
    }

    private void source(String file) {
        CommandFile.read(file).run(interpreter, screen, host);
    }

    private Optional<ProjectKeeper> keeper() {
        return lines.memory().map(memory -> new ProjectKeeper(memory, interpreter.view(), lines, screen, errors));
    }

    private void readLines() {
        String last = "";
        while (!host.exiting() && !interruption.hasQuit()) {
            String prompt = prompt();
            Optional<String> typed = warming.during(() -> lines.readLine(prompt));
            if (interruption.hasQuit()) {
                return;
            }
            if (typed.isEmpty()) {
                screen.accept(new Message("exit"));
                return;
            }
            screen.echo(prompt + typed.get());
            String line = typed.get().isBlank() ? last : typed.get();
            last = line;
            long received = session.meter().read().bytesReceived();
            execute(line);
            warming.typed(line, session.meter().read().bytesReceived() - received);
            screen.endCommand();
        }
    }

    private void execute(String line) {
        try {
            session.turns().take(new Turn(TERMINAL, line), () -> interpreter.execute(line));
        } catch (ConnectionLostException | OutputClosedException e) {
            throw e;
        } catch (RuntimeException e) {
            String message = Failures.message(e);
            errors.println(message.contains("exited") ? message : "Command failed: " + message);
            errors.flush();
        }
    }

    private String prompt() {
        String configured = session.configuration().text(ConfigKey.PROMPT);
        return configured.isEmpty() ? DEFAULT_PROMPT : PromptText.expand(configured, interpreter.view());
    }
}
