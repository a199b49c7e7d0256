package io.jdlv.repl;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.command.CommandRegistry;
import io.jdlv.command.Commands;
import io.jdlv.command.Failures;
import io.jdlv.command.Host.ExitMode;
import io.jdlv.command.Interpreter;
import io.jdlv.command.Message;
import io.jdlv.delve.DelveClient;
import io.jdlv.plugin.Plugins;
import io.jdlv.render.EventText;
import io.jdlv.render.Result;
import io.jdlv.rpc.AnswerReading;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.script.CommandFile;
import io.jdlv.script.ScriptOptions;
import io.jdlv.script.ScriptRunner;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import io.jdlv.session.Turns.Turn;
import io.jdlv.session.View;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

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
    private final ScriptRunner scripts;
    private final Warming warming;
    /** Whether nothing is asked of the server behind the last command but its end. */
    private boolean endsAtOnce;

    /** A prompt at a session that runs files of commands as usual. */
    public SessionLoop(
            Session session, List<Command> more, LineSource lines, Screen screen, PrintStream errors) {
        this(session, more, lines, screen, errors, ScriptOptions.standard());
    }

    /**
     * A prompt at a session.
     *
     * @param more commands beside the standard ones and those of plugins
     * @param screen where results go
     * @param errors where complaints go
     * @param scriptOptions how files of commands are run, and lines that nobody types
     */
    public SessionLoop(
            Session session,
            List<Command> more,
            LineSource lines,
            Screen screen,
            PrintStream errors,
            ScriptOptions scriptOptions) {
        this.session = session;
        this.lines = lines;
        this.screen = screen;
        this.errors = errors;
        this.host = new SessionHost(lines, screen, errors, this::source, this::leave, this::announceExit);
        CommandRegistry commands = Commands.standard(session.server().recorded())
                .and(more)
                .and(Plugins.installed().commands());
        this.interpreter = new Interpreter(commands, new View(session), this::show, host);
        session.execution().onEvent(event -> screen.accept(new EventText(event)));
        this.scripts = new ScriptRunner(interpreter, this::show, host, scriptOptions);
        this.warming = new Warming(interpreter, lines::showAbove);
        this.interruption = new Interruption(session, interpreter, lines, screen, errors);
    }

    /**
     * Does once what every session does, whose outcome is not needed yet: Java has it ready then, and the session does not
     * wait for it.
     *
     * @param enough whether there is something else to do by now
     */
    public static void prepare(BooleanSupplier enough) {
        List<Runnable> parts = List.of(
                () -> Commands.standard(false).and(Plugins.installed().commands()), PlainLines::prepare);
        parts.stream().takeWhile(part -> !enough.getAsBoolean()).forEach(Runnable::run);
    }

    /**
     * Reads and shows what a session will, to nobody: Java is quicker at what it has done before.
     *
     * @param reading as the session's connection reads
     * @param enough whether there is something else to do by now
     */
    public static void rehearse(AnswerReading reading, BooleanSupplier enough) {
        new Rehearsal(reading).run(enough);
    }

    /**
     * Asks with a new connection what a file of commands will ask first.
     *
     * @param delve over the connection
     */
    public static void lookUp(String initFile, DelveClient delve, Configuration configuration) {
        CommandRegistry commands = Commands.standard(false).withAliases(configuration.aliases());
        CommandFile.glance(initFile).ifPresent(file -> commands.lookUp(
                file.commands().stream().map(CommandFile.Line::text).toList(), delve, configuration.pathRules()));
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
        // a file of commands sets what it wants: nothing is offered beside it, and nothing of it remembered
        boolean keeps = initFile.isEmpty() && lines.memory().isPresent();
        endsAtOnce = plainExit == ExitMode.ASK && !keeps;
        try {
            screen.accept(new Message("Type 'help' for list of commands."));
            initFile.ifPresent(this::runInitFile);
            Optional<ProjectKeeper> keeper = keeps ? keeper() : Optional.empty();
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
            if (scripts.hasStopped()) {
                return afterFailure();
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

    /** Lines behind one that has failed are no answers to questions; a server that others may use is left as it is. */
    private int afterFailure() {
        if (!session.server().multiclient()) {
            new Farewell(session, question -> Optional.empty(), screen, () -> {}).say(ExitMode.ASK);
        }
        return 1;
    }

    private void runInitFile(String file) {
        try {
            source(file);
        } catch (CommandException e) {
            errors.println("Error executing init file: " + e.getMessage());
        }
    }

    private void show(Result result) {
        screen.accept(result, interpreter.cancellation());
    }

    private void leave() {
        interpreter.leave();
    }

    private void announceExit(ExitMode mode) {
        if (endsAtOnce && Farewell.asksNothing(session, mode)) {
            session.ending().send();
        }
    }

    private void source(String file) {
        scripts.source(file);
    }

    private Optional<ProjectKeeper> keeper() {
        return lines.memory().map(memory -> new ProjectKeeper(memory, interpreter.view(), lines, screen, errors));
    }

    private void readLines() {
        String last = "";
        while (goesOn()) {
            List<String> ready = lines.ready();
            PromptLines shown = new PromptLines();
            if (ready.isEmpty()) {
                Optional<String> typed = shown.read();
                if (interruption.hasQuit()) {
                    return;
                }
                if (typed.isEmpty()) {
                    screen.accept(new Message("exit"));
                    return;
                }
                ready = List.of(typed.get());
            }
            List<String> commands = commands(ready, last);
            long received = session.meter().read().bytesReceived();
            last = commands.get(run(commands, shown) - 1);
            warming.typed(last, session.meter().read().bytesReceived() - received);
        }
    }

    /** Runs the first of some lines, and those that may run beside it; other views wait meanwhile. */
    private int run(List<String> commands, PromptLines shown) {
        AtomicInteger over = new AtomicInteger();
        session.turns()
                .take(new Turn(TERMINAL, commands.getFirst()), () -> over.set(scripts.runFirst(commands, shown)));
        return over.get();
    }

    private boolean goesOn() {
        if (lines.areTyped()) {
            scripts.goOn();
        }
        return !host.exiting() && !interruption.hasQuit() && !scripts.hasStopped();
    }

    /** An empty line is the command before it again. */
    private static List<String> commands(List<String> typed, String before) {
        List<String> commands = new ArrayList<>();
        String last = before;
        for (String line : typed) {
            last = line.isBlank() ? last : line;
            commands.add(last);
        }
        return List.copyOf(commands);
    }

    /** Lines behind their prompts: each is read when it is shown, the first possibly before. */
    private final class PromptLines implements ScriptRunner.Observer {
        private boolean firstWasRead;

        Optional<String> read() {
            firstWasRead = true;
            String prompt = prompt();
            Optional<String> typed = warming.during(() -> lines.readLine(prompt));
            typed.ifPresent(line -> screen.echo(prompt + line));
            return typed;
        }

        @Override
        public void begins(int index) {
            if (index > 0 || !firstWasRead) {
                read();
            }
        }

        @Override
        public void failed(int index, RuntimeException failure) {
            String message = Failures.message(failure);
            errors.println(message.contains("exited") ? message : "Command failed: " + message);
            errors.flush();
        }

        @Override
        public void ends(int index) {
            screen.endCommand();
        }
    }

    private String prompt() {
        String configured = session.configuration().text(ConfigKey.PROMPT);
        return configured.isEmpty() ? DEFAULT_PROMPT : PromptText.expand(configured, interpreter.view());
    }
}
