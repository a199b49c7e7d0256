package io.jdlv.recording;

/** A recording that cannot be written or read. The message is one clear sentence for the user. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception from the sentence that the user will read. */
    public RecordingException(String sentence) {
        super(sentence);
    }

    /** Creates the exception from the sentence that the user will read and what led to it. */
    public RecordingException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
