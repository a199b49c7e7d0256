package io.jdlv.render;

/**
 * Where text goes: a terminal, a pipe, a transcript. Whatever is printed may hold text that the target controls
 * (strings, paths, function names), so a sink shows control and bidirectional characters escaped, save line feeds and
 * tabs; see {@link Escaper}.
 */
public interface TextSink {
    /** Prints text without style. */
    TextSink print(String text);

    /** Prints text in a style; a sink without colours prints it plainly. */
    TextSink print(Style style, String text);

    /**
     * Goes back to the start of the line, so that a progress line is written over. Only here can output move the cursor.
     */
    TextSink carriageReturn();

    /** Writes bytes that the person asked for as they are ({@code x -fmt raw}); nothing is escaped. */
    TextSink raw(byte[] bytes);

    /** How paths, wait reasons and values are shown in this session. */
    Presentation presentation();

    /** Prints text and a line end. */
    default TextSink println(String text) {
        return print(text).print("\n");
    }

    /** Ends the line. */
    default TextSink println() {
        return print("\n");
    }
}
