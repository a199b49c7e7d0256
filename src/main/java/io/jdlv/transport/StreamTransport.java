package io.jdlv.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/**
 * A connection over a socket or a socket channel, TCP or Unix.
 *
 * @param connection what is closed
 */
record StreamTransport(Closeable connection, InputStream input, OutputStream output, String description)
        implements Transport {
    static StreamTransport of(Socket socket, String description) throws IOException {
        return new StreamTransport(socket, socket.getInputStream(), socket.getOutputStream(), description);
    }

    static StreamTransport of(SocketChannel channel, String description) {
        // Since JDK 19 these two no longer share a lock, so a blocked read does not hold up a write.
        return new StreamTransport(
                channel, Channels.newInputStream(channel), Channels.newOutputStream(channel), description);
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
