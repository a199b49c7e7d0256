package io.jdlv.tengo.syntax;

/**
 * A stretch of a script, in bytes.
 *
 * @param start its first byte
 * @param end the byte behind it
 */
public record Span(int start, int end) {
    /** Whether a position is in it. */
    public boolean has(int offset) {
        return start <= offset && offset < end;
    }
}
