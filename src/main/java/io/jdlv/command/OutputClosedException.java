package io.jdlv.command;

import java.io.IOException;

/**
 * What is shown cannot be written any more. Mostly nobody reads what is shown any more ({@code jdlv ... | head -1}): the session ends without another word, as a program
 * does that gets SIGPIPE. Whoever catches failures of commands lets it through. A disk may be full too, which is said.
 */
public final class OutputClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the failure of the write. */
    public OutputClosedException(IOException cause) {
        super("What is shown cannot be written: " + cause.getMessage() + ".", cause);
    }

    /** Whether it is for want of a reader, which is nothing to complain of. */
    public boolean isNobodyReading() {
        String reason = getCause().getMessage();
        return reason == null || reason.equals("Broken pipe") || reason.contains("closed");
    }
}
