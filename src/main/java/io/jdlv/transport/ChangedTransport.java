package io.jdlv.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A connection whose streams are seen through others.
 *
 * @param transport the connection
 * @param input what is read instead of its own
 * @param output what is written to instead of its own
 * @param onClose run before it is closed, each time
 */
public record ChangedTransport(Transport transport, InputStream input, OutputStream output, Runnable onClose)
        implements Transport {
    @Override
    public String description() {
        return transport.description();
    }

    @Override
    public void close() throws IOException {
        onClose.run();
        transport.close();
    }
}
