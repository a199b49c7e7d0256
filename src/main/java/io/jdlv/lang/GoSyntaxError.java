package io.jdlv.lang;

/**
 * One error of Go's scanner or parser.
 *
 * @param offset where it is, in characters of the Java string
 * @param line from 1
 * @param column from 1, in UTF-8 bytes as Go counts
 * @param message Go's words
 */
public record GoSyntaxError(int offset, int line, int column, String message) {
    /** The error as Go prints it, {@code 1:5: expected operand, found 'EOF'}. */
    @Override
    public String toString() {
        return line + ":" + column + ": " + message;
    }
}
