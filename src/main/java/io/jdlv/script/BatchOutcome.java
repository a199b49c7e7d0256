package io.jdlv.script;

/** How a file of commands that was run by itself ended, with the exit status that says so to a shell. */
public enum BatchOutcome {
    /** All commands did what they should. */
    DONE(0),
    /** A command failed, or the time was over. */
    COMMAND_FAILED(1),
    /** The server could not be reached, or went away. */
    CONNECTION_LOST(3),
    /** The target ended with a status other than 0 while a command let it run. */
    TARGET_DIED(4);

    private final int status;

    BatchOutcome(int status) {
        this.status = status;
    }

    /** {@return the exit status; 2 is that of a wrong command line} */
    public int status() {
        return status;
    }
}
