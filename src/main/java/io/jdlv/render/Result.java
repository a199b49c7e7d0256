package io.jdlv.render;

/**
 * What a command found, as a value: a record that can write itself as Delve's terminal would print it. Its components
 * are what programs get as JSON, see {@link JsonLine}; those that only say how the text is laid out are marked
 * {@link TextOnly}.
 */
public interface Result {
    /**
     * What this is, for programs: a word in lower case with hyphens, such as {@code stop} or {@code path-rules}. Results
     * of one kind have the same components; {@code docs/results.schema.json} lists all.
     */
    String kind();

    /**
     * Writes this result as text, with its line ends.
     *
     * @param out where to; it escapes what a target controls, so text is handed over as it is
     */
    void writeTo(TextSink out);
}
