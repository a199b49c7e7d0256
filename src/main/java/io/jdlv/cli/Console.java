package io.jdlv.cli;

import io.jdlv.repl.UserTerminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/** What jdlv was started with: its streams, the terminal that they may be, and its environment. */
final class Console {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean ofProcess;
    private final Map<String, String> environment;
    private Optional<UserTerminal> terminal = Optional.empty();

    /**
     * @param in what is typed
     * @param out where results go
     * @param err where complaints go
     * @param ofProcess whether they are the process's own, which may be a terminal
     * @param environment the variables that say where the user's files are
     */
    Console(InputStream in, PrintStream out, PrintStream err, boolean ofProcess, Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.ofProcess = ofProcess;
        this.environment = Map.copyOf(environment);
    }

    /** The variables that say where the user's files are. */
    Map<String, String> environment() {
        return environment;
    }

    /** Where results go. */
    PrintStream out() {
        return out;
    }

    /** Where complaints go. */
    PrintStream err() {
        return err;
    }

    /** The streams as a session uses them; opened when first asked for. */
    UserTerminal terminal() {
        if (terminal.isEmpty()) {
            terminal = Optional.of(
                    ofProcess ? UserTerminal.ofProcess(in, out, err) : UserTerminal.ofStreams(in, out, err));
        }
        return terminal.get();
    }
}
