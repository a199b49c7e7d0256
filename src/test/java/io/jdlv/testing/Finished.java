package io.jdlv.testing;

import java.nio.charset.StandardCharsets;

/**
 * What a finished process left behind.
 *
 * @param exitCode the status it exited with
 * @param out the bytes it wrote to its standard output
 * @param err the bytes it wrote to its standard error
 */
public record Finished(int exitCode, byte[] out, byte[] err) {

    /**
     * Returns the standard output read as UTF-8.
     *
     * @return the text, with a replacement character for bytes that are not UTF-8
     */
    public String outText() {
        return new String(out, StandardCharsets.UTF_8);
    }

    /**
     * Returns the standard error read as UTF-8.
     *
     * @return the text, with a replacement character for bytes that are not UTF-8
     */
    public String errText() {
        return new String(err, StandardCharsets.UTF_8);
    }
}
