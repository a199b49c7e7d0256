package io.jdlv.command;

/**
 * One command of the prompt. It never prints and never touches a socket: it asks the session and shows results through
 * its {@link Invocation}. A command has no state of its own; what lasts is in the session or in the view.
 */
public interface Command {
    /** Its names, its help and where it may be used. */
    CommandInfo info();

    /**
     * Runs the command. When it fails, what it showed before stays shown and the session goes on.
     *
     * @throws CommandException when what was typed is wrong; its message is what the user sees
     * @throws io.jdlv.rpc.RpcException when the server refuses or is gone
     */
    void run(Invocation call);
}
