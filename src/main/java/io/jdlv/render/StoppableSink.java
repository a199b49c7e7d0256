package io.jdlv.render;

import java.util.function.BooleanSupplier;

/**
 * A sink that a person can make end in the middle of a result: what is printed then goes nowhere, and whoever prints is
 * told by an exception.
 */
public final class StoppableSink implements TextSink {
    private final TextSink sink;
    private final BooleanSupplier stopped;

    /** Nothing more is to be printed. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private StoppedException() {
            super("What was printed is no longer wanted.", null, false, false);
        }
    }

    /**
     * @param sink where text goes
     * @param stopped whether nothing more is wanted; asked before each piece
     */
    public StoppableSink(TextSink sink, BooleanSupplier stopped) {
        this.sink = sink;
        this.stopped = stopped;
    }

    @Override
    public TextSink print(String text) {
        goingOn().print(text);
        return this;
    }

    @Override
    public TextSink print(Style style, String text) {
        goingOn().print(style, text);
        return this;
    }

    @Override
    public TextSink carriageReturn() {
        goingOn().carriageReturn();
        return this;
    }

    @Override
    public TextSink raw(byte[] bytes) {
        goingOn().raw(bytes);
        return this;
    }

    @Override
    public Presentation presentation() {
        return sink.presentation();
    }

    private TextSink goingOn() {
        if (stopped.getAsBoolean()) {
            throw new StoppedException();
        }
        return sink;
    }
}
