package io.jdlv.session;

/** A source file cannot be shown; the message says which and why, in the words of Go's os.Open. */
public final class SourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceException(String message) {
        super(message);
    }
}
