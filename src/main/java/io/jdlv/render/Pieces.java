package io.jdlv.render;

/** Text that is too long to be held whole: it is printed piece by piece while it is made. */
final class Pieces implements Appendable {
    private static final int LENGTH = 8 << 10;

    private final TextSink sink;
    private final StringBuilder piece = new StringBuilder(LENGTH);

    /** Prints on {@code sink}; the last piece with {@link #end()}. */
    Pieces(TextSink sink) {
        this.sink = sink;
    }

    @Override
    public Pieces append(CharSequence text) {
        return append(text, 0, text.length());
    }

    @Override
    public Pieces append(CharSequence text, int start, int end) {
        for (int at = start; at < end;) {
            int next = Math.min(end, at + LENGTH - piece.length());
            piece.append(text, at, next);
            at = next;
            if (piece.length() == LENGTH) {
                end();
            }
        }
        return this;
    }

    @Override
    public Pieces append(char c) {
        piece.append(c);
        if (piece.length() == LENGTH) {
            end();
        }
        return this;
    }

    /** Prints what is there. */
    void end() {
        sink.print(piece.toString());
        piece.setLength(0);
    }
}
