package io.jdlv.script;

import io.jdlv.command.CommandException;
import io.jdlv.command.Failures;
import io.jdlv.command.Host;
import io.jdlv.command.Interpreter;
import io.jdlv.command.LookAhead;
import io.jdlv.command.Order;
import io.jdlv.command.OutputClosedException;
import io.jdlv.render.Result;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.script.ScriptOptions.OnError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs commands that are known before their turn: the lines of a file, or those that a pipe holds already. Neighbours that
 * only read, or that all define breakpoints, run beside each other ({@link LookAhead}); what is shown and what becomes of
 * the target is the same as one at a time.
 */
public final class ScriptRunner {
    private final Interpreter interpreter;
    private final Consumer<Result> output;
    private final Host host;
    private final ScriptOptions options;
    private final List<RuntimeException> failures = new ArrayList<>();
    private boolean stopped;

    /**
     * A runner for one session.
     *
     * @param interpreter runs the lines
     * @param output where its results go, and the complaints of files
     * @param host the outside
     */
    public ScriptRunner(Interpreter interpreter, Consumer<Result> output, Host host, ScriptOptions options) {
        this.interpreter = interpreter;
        this.output = output;
        this.host = host;
        this.options = options;
    }

    /** Whether a command has failed that ends what is run. */
    public boolean hasStopped() {
        return stopped;
    }

    /** What failed before counts no more: somebody has seen it and types on. */
    public void goOn() {
        stopped = false;
    }

    /**
     * Runs a file of commands, until its last line or one that ends the session. An error is shown as
     * {@code FILE:LINE: message}.
     *
     * @throws CommandException when it cannot be read
     * @throws ConnectionLostException when the server is gone: no line behind it could work
     */
    public void source(String name) {
        run(CommandFile.read(name));
    }

    /**
     * The same for one that was read before.
     *
     * @throws ConnectionLostException when the server is gone: no line behind it could work
     */
    public void run(CommandFile file) {
        List<String> texts = file.commands().stream().map(CommandFile.Line::text).toList();
        int at = 0;
        while (at < texts.size() && !stopped && !host.exiting()) {
            at += runFirst(texts.subList(at, texts.size()), new FileObserver(file, at));
        }
    }

    /** Tells of the lines of a file. */
    private final class FileObserver implements Observer {
        private final CommandFile file;
        private final int first;

        FileObserver(CommandFile file, int first) {
            this.file = file;
            this.first = first;
        }

        @Override
        public void begins(int index) {
            CommandFile.Line line = file.commands().get(first + index);
            output.accept(new BegunCommand(file.name(), line.number(), line.text()));
        }

        @Override
        public void failed(int index, RuntimeException failure) {
            output.accept(new FailedCommand(
                    file.name(), file.commands().get(first + index).number(), Failures.message(failure)));
        }
    }

    /** What failed since the session began, in order. */
    public List<RuntimeException> failures() {
        return List.copyOf(failures);
    }

    /** Is told of lines when they are shown. */
    public interface Observer {
        /** The line of this index is about to be shown. */
        default void begins(int index) {
            // nothing is shown before it
        }

        /** The line of this index has failed. */
        void failed(int index, RuntimeException failure);

        /** The line of this index is over, its failure included. */
        default void ends(int index) {
            // nothing is shown behind it
        }
    }

    /**
     * Runs the first of some lines, and with it those behind it that may run beside it.
     *
     * @param texts at least one
     * @return how many lines are over, at least one; when one of them has asked the person something, no line behind it is
     *     among them, for the answer may be what we took for a line
     * @throws ConnectionLostException when the server is gone
     * @throws OutputClosedException when nobody reads what is shown
     */
    public int runFirst(List<String> texts, Observer observer) {
        int together = together(texts);
        if (together > 1) {
            return new LookAhead(interpreter, output, host)
                    .run(texts.subList(0, together), options.onError() == OnError.STOP, new LookAhead.Progress() {
                        @Override
                        public void begins(int index) {
                            observer.begins(index);
                        }

                        @Override
                        public boolean ends(int index, Optional<RuntimeException> failure) {
                            over(index, failure, observer);
                            return !stopped;
                        }
                    });
        }
        observer.begins(0);
        Optional<RuntimeException> failure = Optional.empty();
        try {
            interpreter.execute(texts.getFirst());
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        over(0, failure, observer);
        return 1;
    }

    /** How many of these lines may run beside the first, itself included. */
    private int together(List<String> texts) {
        Order order = interpreter.order(texts.getFirst());
        int count = 1;
        if (options.oneAtATime() || order != Order.READING && order != Order.DEFINING) {
            return 1;
        }
        while (count < texts.size() && interpreter.order(texts.get(count)) == order) {
            count++;
        }
        return count < texts.size() && mayFollow(order, texts.get(count)) ? count + 1 : count;
    }

    /** Whether a line that changes the target may be under way with those of an order before it. */
    private boolean mayFollow(Order before, String line) {
        return before == Order.DEFINING ? mayResume(line) : interpreter.order(line) == Order.ENDING;
    }

    /** Whether a line may let the target run before it is known what has become of the breakpoints defined before it. */
    private boolean mayResume(String line) {
        return options.onError() == OnError.CONTINUE
                && interpreter.order(line) == Order.RESUMING
                && interpreter.view().session().execution().isPlain();
    }

    private void over(int index, Optional<RuntimeException> failure, Observer observer) {
        failure.ifPresent(reason -> {
            if (reason instanceof ConnectionLostException || reason instanceof OutputClosedException) {
                throw reason;
            }
            failures.add(reason);
            observer.failed(index, reason);
            stopped |= options.onError() == OnError.STOP;
        });
        observer.ends(index);
    }
}
