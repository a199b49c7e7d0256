package io.jdlv.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8 on a stream, between which bytes can be written as they are. */
public final class Utf8Writer extends Writer {
    private final OutputStream out;
    private final Writer text;

    /** Writes to {@code out}, buffered until {@link #flush()}. */
    public Utf8Writer(OutputStream out) {
        this.out = out;
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Writes bytes behind the text written so far. */
    public void writeBytes(byte[] bytes) throws IOException {
        text.flush();
        out.write(bytes);
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        text.write(characters, offset, length);
    }

    @Override
    public void flush() throws IOException {
        text.flush();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
