package io.jdlv.render;

import io.jdlv.delve.Variable;

/**
 * A value as {@code print} shows it: with its type, over several lines where it is nested.
 *
 * @param value what was evaluated
 * @param format a Go verb for its numbers and strings, or empty
 */
public record ValueText(Variable value, @TextOnly String format) implements Result {
    @Override
    public String kind() {
        return "value";
    }

    @Override
    public void writeTo(TextSink out) {
        ValuePrinter.print(value, format, out.presentation().valueOptions(true), out);
        out.println();
    }
}
