package io.jdlv.cli;

import io.jdlv.repl.UserTerminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What jdlv was started with: its streams, the terminal that they may be, and its environment. */
final class Console {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Supplier<UserTerminal> opening;
    private final BooleanSupplier editing;
    private Optional<UserTerminal> terminal = Optional.empty();

    /**
     * @param in what is typed, for those who do not use the terminal
     * @param out where results go
     * @param err where complaints go
     * @param environment the variables that say where the user's files are
     * @param opening opens the streams as a session uses them
     * @param editing whether lines can be edited there; asked without opening them
     */
    Console(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Supplier<UserTerminal> opening,
            BooleanSupplier editing) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
        this.opening = opening;
        this.editing = editing;
    }

    /** The process's own streams, which may be a terminal. */
    static Console ofProcess(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return new Console(
                in,
                out,
                err,
                environment,
                () -> UserTerminal.ofProcess(in, out, err, () -> System.exit(ExitStatus.HANG_UP)),
                () -> UserTerminal.wouldEditLines(err));
    }

    /** Streams that are no terminal. */
    static Console ofStreams(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return new Console(in, out, err, environment, () -> UserTerminal.ofStreams(in, out, err), () -> false);
    }

    /** The variables that say where the user's files are. */
    Map<String, String> environment() {
        return environment;
    }

    /** What is typed, as bytes; not to be mixed with {@link #terminal()}. */
    InputStream in() {
        return in;
    }

    /** Where results go. */
    PrintStream out() {
        return out;
    }

    /** Where complaints go. */
    PrintStream err() {
        return err;
    }

    /** Whether lines are typed at a terminal and can be edited; does not open it. */
    boolean editsLines() {
        return editing.getAsBoolean();
    }

    /** The streams as a session uses them; opened when first asked for, by any thread. */
    synchronized UserTerminal terminal() {
        if (terminal.isEmpty()) {
            terminal = Optional.of(opening.get());
        }
        return terminal.get();
    }
}
