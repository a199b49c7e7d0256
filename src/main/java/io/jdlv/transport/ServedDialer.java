package io.jdlv.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Connects to a dlv that was started here. dlv listens before it starts or attaches to its target, so that a connection
 * may be opened to a server that then fails: the connection ends with no word on it, and the reason is in what dlv wrote
 * to its output. This dialer puts the two together.
 */
final class ServedDialer implements Dialer {
    private final Dialer dialer;
    private final String description;
    private final Supplier<Optional<String>> obituary;

    /**
     * Wraps a dialer.
     *
     * @param description what it leads to
     * @param obituary waits a moment for dlv to end and says why it did; empty if it lives
     */
    ServedDialer(Dialer dialer, String description, Supplier<Optional<String>> obituary) {
        this.dialer = dialer;
        this.description = description;
        this.obituary = obituary;
    }

    @Override
    public Transport dial() {
        try {
            Transport transport = dialer.dial();
            return new ChangedTransport(
                    transport, new ExplainedInput(transport.input()), transport.output(), () -> {});
        } catch (TransportException e) {
            throw obituary.get().map(sentence -> new TransportException(sentence, e)).orElse(e);
        }
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public boolean exclusive() {
        return true;
    }

    /** Explains an end that comes before the first byte. */
    private final class ExplainedInput extends FilterInputStream {
        private boolean answered;

        ExplainedInput(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(bytes, offset, length);
            } catch (IOException e) {
                throw explained(e);
            }
            if (count < 0 && !answered) {
                throw explained(new IOException("dlv closed the connection without an answer."));
            }
            answered |= count > 0;
            return count;
        }

        private IOException explained(IOException failure) {
            if (answered) {
                return failure;
            }
            return obituary.get()
                    .map(sentence -> new IOException(sentence, failure))
                    .orElse(failure);
        }
    }
}
