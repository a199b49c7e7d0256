package io.jdlv.session;

import io.jdlv.delve.DebuggerState;

/**
 * Who wants to know what happens in a session, whoever made it happen. It is told on the thread that did, so it must not
 * wait.
 */
public interface SessionWatcher {
    /** A command begins. */
    default void commandBegan(Turns.Turn turn) {}

    /** A command has ended, well or not. */
    default void commandEnded(Turns.Turn turn) {}

    /**
     * The program that was started for the session has written something.
     *
     * @param text harmless for a terminal, in pieces
     */
    default void targetWrote(String text) {}

    /** The target runs from here on. */
    default void targetResumed() {}

    /**
     * The target has stopped, at a tracepoint perhaps, from which it goes on.
     *
     * @param state how; {@code exited} where it has ended
     */
    default void targetStopped(DebuggerState state) {}
}
