package io.jdlv.command;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.PathRule;
import io.jdlv.session.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One command of the prompt. It never prints and never touches a socket: it asks the session and shows results through
 * its {@link Invocation}. A command has no state of its own; what lasts is in the session or in the view.
 */
public interface Command {
    /** Its names, its help and where it may be used. */
    CommandInfo info();

    /**
     * The commands that are typed behind its name, for one that only gathers others under a word; none for most.
     * {@link Invocation#runMember} runs them.
     */
    default List<Command> members() {
        return List.of();
    }

    /**
     * What it may do, with these arguments, while the lines before it are under way.
     *
     * @param arguments what stands behind its name
     * @param line says the same of a line that stands in the arguments
     */
    default Order order(String arguments, Function<String, Order> line) {
        return info().order();
    }

    /**
     * Asks, without waiting, what this command will ask first when it is among the first of a file of commands: it is sent with
     * the connection then. Only reads; nothing for most.
     *
     * @param arguments what stands behind its name
     * @param delve over a new connection
     * @param rules the user's rules for paths
     */
    default void lookUp(String arguments, DelveClient delve, List<PathRule> rules) {
        // it asks when it is run
    }

    /**
     * Names that stand for expressions while this command can be typed: {@code $name} in an expression is replaced before it is
     * sent. None for most.
     *
     * @param session whose program they are for
     */
    default Map<String, String> expressions(Session session) {
        return Map.of();
    }

    /**
     * Runs the command. When it fails, what it showed before stays shown and the session goes on.
     *
     * @throws CommandException when what was typed is wrong; its message is what the user sees
     * @throws io.jdlv.rpc.RpcException when the server refuses or is gone
     */
    void run(Invocation call);
}
