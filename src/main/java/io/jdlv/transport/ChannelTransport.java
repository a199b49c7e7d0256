package io.jdlv.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** A connection over a socket channel, TCP or Unix. */
final class ChannelTransport implements Transport {
    private final SocketChannel channel;
    private final InputStream input;
    private final OutputStream output;
    private final String description;

    ChannelTransport(SocketChannel channel, String description) {
        this.channel = channel;
        // Since JDK 19 these two no longer share a lock, so a blocked read does not hold up a write.
        this.input = Channels.newInputStream(channel);
        this.output = Channels.newOutputStream(channel);
        this.description = description;
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
        channel.close();
    }

    @Override
    public String toString() {
        return description;
    }
}
