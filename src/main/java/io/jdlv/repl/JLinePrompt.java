package io.jdlv.repl;

import io.jdlv.command.Interpreter;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/**
 * Lines typed at a terminal, with editing, history, completion and colours. Ctrl-C gives up the line being typed; Ctrl-D
 * on an empty one is the end of the input.
 */
final class JLinePrompt implements LineSource {
    private static final String RESET = "\u001b[0m";

    private final Terminal terminal;
    private final Session session;
    private final TypedHistory history;
    private final ProjectMemory memory;
    private final boolean colours;
    private final LineReader questions;
    private final Deque<String> pasted = new ArrayDeque<>();
    /** One line is typed at a time: a question that Ctrl-C asks comes between a command and the next prompt. */
    private final ReentrantLock typing = new ReentrantLock();
    private Optional<LineReader> commands = Optional.empty();
    private Optional<ServerNames> names = Optional.empty();
    private volatile boolean closed;

    /** A prompt on {@code terminal}, which it closes. */
    JLinePrompt(Terminal terminal, Session session, TypedHistory history, ProjectMemory memory, boolean colours) {
        this.terminal = terminal;
        this.session = session;
        this.history = history;
        this.memory = memory;
        this.colours = colours;
        this.questions = configure(LineReaderBuilder.builder().terminal(terminal).appName("jdlv"))
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
    }

    @Override
    public void serve(Interpreter interpreter) {
        ServerNames fresh = new ServerNames(interpreter.view());
        LineCompleter completer = new LineCompleter(new Completions(interpreter::registry, fresh));
        LineReaderBuilder builder = configure(LineReaderBuilder.builder().terminal(terminal).appName("jdlv"))
                .history(history)
                .parser(completer)
                .completer(completer)
                .completionMatcher(new OfferMatcher());
        if (colours) {
            builder.highlighter(new ExpressionColours(session, interpreter::registry));
        }
        names = Optional.of(fresh);
        commands = Optional.of(builder.build());
    }

    private static LineReaderBuilder configure(LineReaderBuilder builder) {
        return builder.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.AUTO_FRESH_LINE, false)
                .option(LineReader.Option.INSERT_TAB, false)
                .option(LineReader.Option.USE_FORWARD_SLASH, true)
                .variable(LineReader.BELL_STYLE, "none");
    }

    @Override
    public boolean areTyped() {
        return true;
    }

    @Override
    public Optional<String> readLine(String prompt) {
        if (!pasted.isEmpty()) {
            return Optional.of(pasted.poll());
        }
        names.ifPresent(ServerNames::newLine);
        Optional<String> typed = read(commands.orElse(questions), coloured(prompt));
        typed.ifPresent(text -> pasted.addAll(List.of(text.split("\n", -1))));
        return typed.map(text -> pasted.poll());
    }

    @Override
    public Optional<String> ask(String question) {
        return read(questions, question);
    }

    private Optional<String> read(LineReader reader, String prompt) {
        typing.lock();
        try {
            while (!closed) {
                try {
                    return Optional.of(reader.readLine(prompt));
                } catch (UserInterruptException e) {
                    // the line was given up; another one is typed
                    continue;
                }
            }
            return Optional.empty();
        } catch (EndOfFileException e) {
            return Optional.empty();
        } finally {
            typing.unlock();
        }
    }

    @Override
    public void showAbove(String text) {
        if (typing.isLocked()) {
            commands.orElse(questions).printAbove(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        } else {
            terminal.writer().print(text);
            terminal.flush();
        }
    }

    private String coloured(String prompt) {
        String colour = session.configuration().text(ConfigKey.PROMPT_COLOR);
        return colours && !colour.isEmpty() ? colour + prompt + RESET : prompt;
    }

    @Override
    public void onInterrupt(Runnable action) {
        terminal.handle(Terminal.Signal.INT, signal -> action.run());
    }

    @Override
    public Optional<ProjectMemory> memory() {
        return Optional.of(memory);
    }

    @Override
    public void close() {
        closed = true;
        if (typing.isHeldByCurrentThread() || typing.tryLock()) {
            try {
                terminal.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The terminal cannot be given back: " + e.getMessage() + ".", e);
            }
        }
    }
}
