package io.jdlv.plugin;

import io.jdlv.command.Command;
import io.jdlv.command.CommandException;
import io.jdlv.session.MemoryWrite;
import io.jdlv.session.Session;
import java.util.List;
import java.util.Map;

/**
 * Commands under one word for programs of one kind, such as gVisor's sentry or the host of a script VM.
 *
 * <p>Implementations have a public constructor without parameters and no state: one is made for each session. They load
 * nothing until {@link #commands()} is asked, which happens when the word is first used.
 */
public interface Plugin {
    /** The word that its commands are typed behind: {@code gvisor}, say. */
    String word();

    /** What the commands are for, one sentence. */
    String summary();

    /** What the programs are called, to end the sentence "this is for ...": {@code a gVisor sentry}, say. */
    String subject();

    /**
     * How a program of the kind is known: a regular expression (RE2) that matches the name of a function which all of them
     * have and no others.
     */
    String tellingFunction();

    /**
     * Names that stand for expressions in programs of the kind: what is typed as {@code $name} to print, on or condition is
     * sent as the expression, so that the server can evaluate it where a breakpoint is. None for most.
     */
    default Map<String, String> expressions() {
        return Map.of();
    }

    /**
     * Takes back what this plugin had put into a process for a session that went without a word. Called at the start of the
     * next session with the process, while it stands.
     *
     * @param session the new session
     * @param lent what the plugin had noted in the journal and is still there
     * @throws CommandException when it cannot be taken back now
     */
    default void takeBack(Session session, List<MemoryWrite> lent) {
        throw new CommandException("This jdlv does not know how to take it back.");
    }

    /** The plugin's commands. They can be typed in every session, and are refused where the program is of another kind. */
    List<Command> commands();

    /** What the page of a session server shows beside the usual; nothing unless a plugin says so. */
    default List<Panel> panels() {
        return List.of();
    }
}
