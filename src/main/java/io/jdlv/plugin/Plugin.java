package io.jdlv.plugin;

import io.jdlv.command.Command;
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

    /** The plugin's commands. They can be typed in every session, and are refused where the program is of another kind. */
    List<Command> commands();

    /** What the page of a session server shows beside the usual; nothing unless a plugin says so. */
    default List<Panel> panels() {
        return List.of();
    }
}
