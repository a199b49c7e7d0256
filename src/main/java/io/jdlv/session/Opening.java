package io.jdlv.session;

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

    /** Does what can be done before the server has said anything; called once, when all that is asked is on its way. */
    default void meanwhile() {
        // only waits
    }
}
