package io.jdlv.script;

/**
 * How commands are run that nobody waits between.
 *
 * @param onError what happens to the rest when one fails
 * @param oneAtATime whether each waits for the answers to the one before, although it need not
 */
public record ScriptOptions(OnError onError, boolean oneAtATime) {
    /** What happens to the rest when a command fails. */
    public enum OnError {
        /** It is run. */
        CONTINUE,
        /** It is not run. */
        STOP
    }

    /** As dlv does it, but ahead where that cannot be told. */
    public static ScriptOptions standard() {
        return new ScriptOptions(OnError.CONTINUE, false);
    }
}
