package io.jdlv.rpc;

import java.util.function.Consumer;

/**
 * Who takes the elements of an answer while the rest of it is still on its way. An answer that is there already is not taken
 * apart: then nothing is told.
 *
 * @param type what the elements are read as
 * @param taker is told of each, in order, on the thread that receives the answer: it must be short and must not wait; no
 *     more than once for each, and never after the call has been answered
 * @param <E> the type of the elements
 */
public record Parts<E extends Part>(Class<E> type, Consumer<? super E> taker) {
    /** For who only wants the whole answer. */
    public static final Parts<Part> NONE = new Parts<>(Part.class, part -> {});

    void tell(Part part) {
        if (type.isInstance(part)) {
            taker.accept(type.cast(part));
        }
    }
}
