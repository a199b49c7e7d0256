package io.jdlv.command;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;

/**
 * A line that says what was done.
 *
 * @param text without its line end
 */
public record Message(String text) implements Result {
    @Override
    public void writeTo(TextSink out) {
        out.println(text);
    }
}
