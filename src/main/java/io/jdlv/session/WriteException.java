package io.jdlv.session;

/** Memory cannot be changed or restored as asked; the message is one sentence that says why. */
public final class WriteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WriteException(String message) {
        super(message);
    }
}
