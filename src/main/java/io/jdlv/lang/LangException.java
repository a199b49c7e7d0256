package io.jdlv.lang;

import java.io.Serial;

/** Text that a person typed is not what it should be; the message is one sentence in Delve's or Go's own words. */
public class LangException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message the sentence to show */
    public LangException(String message) {
        super(message);
    }
}
