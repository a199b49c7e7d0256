package io.jdlv.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** A connection over a socket or a socket channel, TCP or Unix. */
final class StreamTransport implements Transport {
    private final Closeable connection;
    private final InputStream input;
    private final OutputStream output;
    private final String description;

    private StreamTransport(Closeable connection, InputStream input, OutputStream output, String description) {
        this.connection = connection;
        this.input = input;
        this.output = output;
        this.description = description;
    }

    static StreamTransport of(Socket socket, String description) throws IOException {
        return new StreamTransport(socket, socket.getInputStream(), socket.getOutputStream(), description);
    }

    static StreamTransport of(SocketChannel channel, String description) {
        // Since JDK 19 these two no longer share a lock, so a blocked read does not hold up a write.
        return new StreamTransport(
                channel, Channels.newInputStream(channel), Channels.newOutputStream(channel), description);
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    @Override
    public String toString() {
        return description;
    }
}
