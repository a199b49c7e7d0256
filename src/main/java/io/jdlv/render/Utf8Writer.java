package io.jdlv.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text as UTF-8 on a stream, between which bytes can be written as they are. */
public final class Utf8Writer extends Writer {
    private static final int BUFFER = 16 << 10;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int buffered;
    /** The first half of a character whose second half is still to come; empty where there is none. */
    private String half = "";

    /** Writes to {@code out}, buffered until {@link #flush()}. */
    public Utf8Writer(OutputStream out) {
        this.out = out;
    }

    /** Writes bytes behind the text written so far. */
    public void writeBytes(byte[] bytes) throws IOException {
        synchronized (lock) {
            flushBuffer();
            out.write(bytes);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(new String(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.substring(offset, offset + length));
    }

    @Override
    public void write(String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        synchronized (lock) {
            String all = half.concat(text);
            int whole = all.length() - (Character.isHighSurrogate(all.charAt(all.length() - 1)) ? 1 : 0);
            half = all.substring(whole);
            writeEncoded(all.substring(0, whole));
        }
    }

    private void writeEncoded(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > BUFFER - buffered) {
            flushBuffer();
        }
        if (bytes.length > BUFFER) {
            out.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, buffered, bytes.length);
            buffered += bytes.length;
        }
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, buffered);
        buffered = 0;
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            flushBuffer();
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            writeEncoded(half);
            half = "";
            flush();
            out.close();
        }
    }
}
