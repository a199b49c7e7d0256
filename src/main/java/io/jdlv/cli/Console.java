package io.jdlv.cli;

import io.jdlv.repl.UserTerminal;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams that jdlv was started with.
 *
 * @param in what is typed
 * @param out where results go
 * @param err where complaints go
 * @param ofProcess whether they are the process's own, which may be a terminal
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean ofProcess) {
    /** How a session uses them. */
    UserTerminal terminal() {
        return ofProcess ? UserTerminal.ofProcess(in, out, err) : UserTerminal.ofStreams(in, out, err);
    }
}
