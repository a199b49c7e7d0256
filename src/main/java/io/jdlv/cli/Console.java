package io.jdlv.cli;

import io.jdlv.repl.UserTerminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/** The streams that jdlv was started with, and the terminal that they may be. */
final class Console {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean ofProcess;
    private Optional<UserTerminal> terminal = Optional.empty();

    /**
     * @param in what is typed
     * @param out where results go
     * @param err where complaints go
     * @param ofProcess whether they are the process's own, which may be a terminal
     */
    Console(InputStream in, PrintStream out, PrintStream err, boolean ofProcess) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.ofProcess = ofProcess;
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
