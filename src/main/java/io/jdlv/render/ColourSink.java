package io.jdlv.render;

/** Prints with the colours of a {@link Palette}, for terminals that have them. */
public final class ColourSink extends AppendingSink {
    private final Palette palette;

    /** A sink that appends to {@code out}. */
    public ColourSink(Appendable out, Palette palette, Presentation presentation) {
        super(out, presentation);
        this.palette = palette;
    }

    @Override
    public TextSink print(Style style, String text) {
        String start = palette.start(style);
        if (start.isEmpty() || text.isEmpty()) {
            return print(text);
        }
        return append(start + Escaper.escape(text) + Palette.RESET);
    }
}
