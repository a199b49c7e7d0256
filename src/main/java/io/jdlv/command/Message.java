package io.jdlv.command;

import io.jdlv.render.Result;
import io.jdlv.render.TextOnly;
import io.jdlv.render.TextSink;

/**
 * A line that says what was done.
 *
 * @param text without its line end
 * @param end what stands behind it: a line end, or nothing where dlv writes none
 */
public record Message(String text, @TextOnly String end) implements Result {
    /** A whole line. */
    public Message(String text) {
        this(text, "\n");
    }

    /** Text whose line goes on. */
    static Message unended(String text) {
        return new Message(text, "");
    }

    @Override
    public String kind() {
        return "message";
    }

    @Override
    public void writeTo(TextSink out) {
        out.print(text + end);
    }
}
