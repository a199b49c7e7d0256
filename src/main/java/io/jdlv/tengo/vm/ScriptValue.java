package io.jdlv.tengo.vm;

/**
 * A value of a script as it is shown.
 *
 * @param type tengo's name of its type: {@code int}, {@code immutable-map}
 * @param text the value in tengo's syntax, cut at the limits with which it was loaded
 */
public record ScriptValue(String type, String text) {
    /** What is in a slot that holds no object. */
    static final ScriptValue NOTHING = new ScriptValue("nothing", "nothing");

    /** Whether there is no object: a variable that has not been given a value yet. */
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
