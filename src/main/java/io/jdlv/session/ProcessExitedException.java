package io.jdlv.session;

/** The target ended while it ran. Delve: exitedToError in pkg/terminal/command.go. */
public final class ProcessExitedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProcessExitedException(long pid, long status) {
        super("Process " + pid + " has exited with status " + status);
    }
}
