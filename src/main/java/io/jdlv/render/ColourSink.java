package io.jdlv.render;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Prints with the colours of a {@link Palette}, for terminals that have them. */
public final class ColourSink implements TextSink {
    private final Appendable out;
    private final Palette palette;
    private final Presentation presentation;

    /** A sink that appends to {@code out}, whose errors become {@link UncheckedIOException}. */
    public ColourSink(Appendable out, Palette palette, Presentation presentation) {
        this.out = out;
        this.palette = palette;
        this.presentation = presentation;
    }

    @Override
    public TextSink print(String text) {
        return append(Escaper.escape(text));
    }

    @Override
    public TextSink print(Style style, String text) {
        String start = palette.start(style);
        if (start.isEmpty() || text.isEmpty()) {
            return print(text);
        }
        return append(start).append(Escaper.escape(text)).append(Palette.RESET);
    }

    @Override
    public TextSink carriageReturn() {
        return append("\r");
    }

    @Override
    public Presentation presentation() {
        return presentation;
    }

    private ColourSink append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
