package io.jdlv.session;

import io.jdlv.delve.DelveClient;
import io.jdlv.rpc.AnswerReading;
import java.util.function.BooleanSupplier;

/** What is done while a new connection waits for its first answers. */
public interface Opening {
    /**
     * How the session begins.
     *
     * @param configuration the user's settings
     * @param isTyped whether a person types there, who is told what is known of the program: the {@link Beginning} is asked
     *     for then
     */
    record Settings(Configuration configuration, boolean isTyped) {}

    /** Says how the session begins; called once. */
    Settings settings();

    /**
     * Asks what the first commands will ask, without waiting; only reads that are the same at any server. Called once.
     *
     * @param delve over the new connection
     * @param configuration that of {@link #settings}
     */
    default void ask(DelveClient delve, Configuration configuration) {
        // it is not known what comes first
    }

    /**
     * Does what can be done before the server has said anything; called once, when all that is asked is on its way.
     *
     * @param answered whether all is answered, and what is not needed at once better left
     */
    default void meanwhile(BooleanSupplier answered) {
        // only waits
    }

    /**
     * Does what only makes quicker what comes later; called once at most, when nothing else is left to do before the first
     * answer.
     *
     * @param reading reads answers as the connection does
     * @param answered whether all is answered, and this better left
     */
    default void rehearse(AnswerReading reading, BooleanSupplier answered) {
        // only waits
    }
}
