package io.jdlv.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What only the outside of a session can do for a command: ask the person, end, read files of commands, use the screen. */
public interface Host {
    /**
     * Asks the person a question and waits for the line typed.
     *
     * @return the line, or empty at the end of the input
     */
    Optional<String> ask(String question);

    /** Ends the session once the running command is done; the prompt asks what is to become of server and target. */
    void exit(ExitMode mode);

    /**
     * To be called by a command that is {@link Order#ENDING}, when it is its turn to change the server: {@link #exit} comes for
     * certain, and the server may be told already what nobody is asked about. Nothing but exit is sent behind it.
     *
     * @param mode that of the exit
     */
    default void announceExit(ExitMode mode) {
        // the server is told when all is over
    }

    /** Whether {@link #exit} was called: whoever runs several lines stops then. */
    boolean exiting();

    /**
     * Runs a file of commands.
     *
     * @throws CommandException when it cannot be read
     */
    void source(String file);

    /** Copies what is shown to a file from now on, see the {@code transcript} command. */
    void startTranscript(Path file, boolean truncate, boolean fileOnly);

    /** Ends the transcript, if there is one. */
    void endTranscript();

    /** What is shown from here to the end of the command may go through a pager when it is long. */
    void pageOutput();

    /**
     * Shows results that are there already, which reach the person in few pieces: each piece wakes who reads it.
     *
     * @param showing shows them, and waits for nothing
     */
    default void showTogether(Runnable showing) {
        showing.run();
    }

    /**
     * Says that something went wrong beside what the command shows (standard error in a shell).
     *
     * @param message a whole line without its end
     */
    void warn(String message);

    /**
     * To be called before the first change of the server by a command that is {@link Order#DEFINING}, {@link Order#RESUMING} or
     * {@link Order#ENDING}: waits until the lines before it have made theirs, or have asked all that they will.
     *
     * @throws CommandException when nothing may be changed any more, because a line before it has failed
     */
    default void beginChange() {
        // no other line is under way
    }

    /**
     * To be called when the last change is sent, before its answer is awaited. A command that only reads may call it when it
     * has asked all that it will and waits only for answers that a server gives in the order of the requests: for none of
     * {@code State}.
     */
    default void endChange() {
        // no other line is under way
    }

    /**
     * To be called before a command uses a file of this machine that the line names, starts a program, or keeps settings.
     *
     * @param words what does, as it is typed: {@code breakpoints -save}
     * @throws CommandException when whoever typed the line works on another machine, or may not use this one
     */
    default void useThisMachine(String words) {
        // it is the person's own
    }

    /** The environment in which the person works: the editor, the home directory and the configuration come from it. */
    default Map<String, String> environment() {
        return System.getenv();
    }

    /** How a session ends. Delve: exitCommand in pkg/terminal/command.go. */
    enum ExitMode {
        /** {@code exit}: asks whether server and process are to live on. */
        ASK,
        /** {@code exit -c}: leaves the server running and continues the target. */
        CONTINUE,
        /** {@code exit -d}: detaches without killing, without asking. */
        DETACH
    }
}
