package io.jdlv.session;

/** A configuration file cannot be read, understood or written. The message names the file and says what to do. */
public final class ConfigurationFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the sentence that the user sees. */
    public ConfigurationFileException(String message) {
        super(message);
    }

    /** With the sentence that the user sees and what caused it. */
    public ConfigurationFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
