package io.jdlv.command;

/** A command cannot do what was asked. The message is for the user: what was wrong, in dlv's words where dlv has some. */
public class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the message that the user sees. */
    public CommandException(String message) {
        super(message);
    }

    /** With the message that the user sees and what caused it. */
    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
