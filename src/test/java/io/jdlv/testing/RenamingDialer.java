package io.jdlv.testing;

import io.jdlv.transport.ChangedTransport;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A dialer whose requests ask for something else than the client does. So a program has no longer what the client asks for, as
 * if it were another version, and the server itself says so.
 *
 * @param real the way to the server
 * @param name what is asked for
 * @param other what is asked for in its place
 */
public record RenamingDialer(Dialer real, String name, String other) implements Dialer {
    @Override
    public Transport dial() {
        Transport transport = real.dial();
        return new ChangedTransport(transport, transport.input(), new Requests(transport.output(), name, other), () -> {});
    }

    @Override
    public String description() {
        return real.description();
    }

    /** Requests, each whole when it is flushed. */
    private static final class Requests extends OutputStream {
        private final OutputStream out;
        private final String name;
        private final String other;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        Requests(OutputStream out, String name, String other) {
            this.out = out;
            this.name = name;
            this.other = other;
        }

        @Override
        public void write(int b) {
            kept.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            kept.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            String text = kept.toString(StandardCharsets.UTF_8);
            kept.reset();
            out.write(text.replace(name, other).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
