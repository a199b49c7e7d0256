package io.jdlv.lang;

import java.io.Serial;

/** A number that Go's {@code strconv} would refuse; the message is Go's. */
public final class GoNumberException extends LangException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Number substitute;

    GoNumberException(String function, String text, String reason, Number substitute) {
        super("strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + reason);
        this.substitute = substitute;
    }

    /** The value Go returns beside the error: zero for bad syntax, the nearest limit for a value out of range. */
    public Number substitute() {
        return substitute;
    }
}
