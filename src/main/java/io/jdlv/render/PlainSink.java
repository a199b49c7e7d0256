package io.jdlv.render;

/** Prints without colours. */
public final class PlainSink extends AppendingSink {
    /** A sink that appends to {@code out}. */
    public PlainSink(Appendable out, Presentation presentation) {
        super(out, presentation);
    }

    @Override
    public TextSink print(Style style, String text) {
        return print(text);
    }
}
