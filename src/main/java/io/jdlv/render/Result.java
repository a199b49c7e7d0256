package io.jdlv.render;

/**
 * What a command found, as a value: a record that can write itself as Delve's terminal would print it. Its components
 * are what programs get as JSON.
 */
public interface Result {
    /**
     * Writes this result as text, with its line ends.
     *
     * @param out where to; it escapes what a target controls, so text is handed over as it is
     */
    void writeTo(TextSink out);
}
