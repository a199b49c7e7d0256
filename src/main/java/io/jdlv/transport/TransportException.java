package io.jdlv.transport;

/** A dlv could not be reached or started. The message is one clear sentence for the user. */
public class TransportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from the sentence that the user will read. */
    public TransportException(String sentence) {
        super(sentence);
    }

    /** Creates the exception from the sentence that the user will read and what led to it. */
    public TransportException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
