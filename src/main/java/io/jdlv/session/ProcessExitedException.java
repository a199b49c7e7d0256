package io.jdlv.session;

/** The target ended while it ran. Delve: exitedToError in pkg/terminal/command.go. */
public final class ProcessExitedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long status;

    ProcessExitedException(long pid, long status) {
        super("Process " + pid + " has exited with status " + status);
        this.status = status;
    }

    /** {@return its exit status; negative where a signal ended it} */
    public long status() {
        return status;
    }
}
