package io.jdlv.render;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints without colours. */
public final class PlainSink implements TextSink {
    private final Appendable out;
    private final Presentation presentation;

    /** A sink that appends to {@code out}, whose errors become {@link UncheckedIOException}. */
    public PlainSink(Appendable out, Presentation presentation) {
        this.out = out;
        this.presentation = presentation;
    }

    @Override
    public TextSink print(String text) {
        return append(Escaper.escape(text));
    }

    @Override
    public TextSink print(Style style, String text) {
        return print(text);
    }

    @Override
    public TextSink carriageReturn() {
        return append("\r");
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    private TextSink append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
