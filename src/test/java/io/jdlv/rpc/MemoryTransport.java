package io.jdlv.rpc;

import io.jdlv.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A transport whose other end is the test: it sees what was sent and decides what comes back, and when. */
final class MemoryTransport implements Transport {
    private final PipedOutputStream server = new PipedOutputStream();
    private final PipedInputStream input;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean broken;
    private int pieces;

    MemoryTransport() {
        try {
            input = new PipedInputStream(server, 1 << 20);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends text to the client, as it is. */
    void answer(String text) throws IOException {
        server.write(text.getBytes(StandardCharsets.UTF_8));
        server.flush();
    }

    /** Closes the connection from the other end. */
    void hangUp() throws IOException {
        server.close();
    }

    /** Makes every further write fail. */
    void breakLink() {
        broken = true;
    }

    /** In how many pieces they came. */
    int pieces() {
        return pieces;
    }

    /** The requests that the client has sent, a line each. */
    List<String> requests() {
        return sent.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (broken) {
                    throw new IOException("Broken pipe");
                }
                sent.write(bytes, offset, length);
                pieces++;
            }
        };
    }

    @Override
    public String description() {
        return "127.0.0.1:4040";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
