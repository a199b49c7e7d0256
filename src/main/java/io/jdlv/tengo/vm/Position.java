package io.jdlv.tengo.vm;

/**
 * A place in a script.
 *
 * @param file the file's name as the host gave it: {@code (main)}, a module's path
 * @param line from 1
 * @param column in bytes, from 1
 * @param offset in bytes from the start of the file
 */
public record Position(String file, int line, int column, int offset) {
    /** As tengo writes it in its own messages. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
