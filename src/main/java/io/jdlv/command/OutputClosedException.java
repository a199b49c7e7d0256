package io.jdlv.command;

import java.io.IOException;

/**
 * Nobody reads what is shown any more ({@code jdlv ... | head -1}): the session ends without another word, as a program
 * does that gets SIGPIPE. Whoever catches failures of commands lets it through.
 */
public final class OutputClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the failure of the write. */
    public OutputClosedException(IOException cause) {
        super("The output was closed.", cause);
    }
}
