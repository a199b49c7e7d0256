package io.jdlv.testing;

import io.jdlv.transport.ChangedTransport;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.Transport;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A dialer whose server says something else than the true one does.
 *
 * @param real the way to the server
 * @param truth a text in answers
 * @param posed what is read in its place
 */
public record PosingDialer(Dialer real, String truth, String posed) implements Dialer {
    /**
     * One whose server says that it is of another version. So what the client does in place of an older server can be compared,
     * with the same program, with what the server itself does.
     */
    public static PosingDialer as(Dialer real, String version) {
        return new PosingDialer(real, "Version: " + GoTools.DELVE_VERSION.substring(1), "Version: " + version);
    }

    @Override
    public Transport dial() {
        Transport transport = real.dial();
        Lines answers = new Lines(new BufferedInputStream(transport.input()), truth, posed);
        return new ChangedTransport(transport, answers, transport.output(), () -> {});
    }

    @Override
    public String description() {
        return real.description();
    }

    /** The server's answers, a line each, with the other text in place of the true one. */
    private static final class Lines extends InputStream {
        private final InputStream in;
        private final String truth;
        private final String posed;
        private InputStream line = InputStream.nullInputStream();

        Lines(InputStream in, String truth, String posed) {
            this.in = in;
            this.truth = truth;
            this.posed = posed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = line.read(bytes, offset, length);
            if (count > 0 || length == 0) {
                return count;
            }
            line = next();
            return line.read(bytes, offset, length);
        }

        private InputStream next() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int b = in.read();
            while (b >= 0) {
                bytes.write(b);
                if (b == '\n') {
                    break;
                }
                b = in.read();
            }
            String text = bytes.toString(StandardCharsets.ISO_8859_1);
            return new ByteArrayInputStream(text.replace(truth, posed).getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
