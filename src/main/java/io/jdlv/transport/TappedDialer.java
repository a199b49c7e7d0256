package io.jdlv.transport;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** Opens connections like another dialer, and lets a {@link Tap} see what goes over them. Nothing is copied or delayed. */
public final class TappedDialer implements Dialer {
    private final Dialer dialer;
    private final Tap tap;

    /**
     * A dialer whose connections are seen by a tap.
     *
     * @param dialer opens them
     * @param tap sees them, in the order in which they were opened
     */
    public TappedDialer(Dialer dialer, Tap tap) {
        this.dialer = dialer;
        this.tap = tap;
    }

    @Override
    public Transport dial() {
        Transport transport = dialer.dial();
        Tap.Wire wire = tap.opened();
        AtomicBoolean closed = new AtomicBoolean();
        return new ChangedTransport(
                transport, new SeenInput(transport.input(), wire), new SeenOutput(transport.output(), wire), () -> {
                    if (closed.compareAndSet(false, true)) {
                        wire.endedHere();
                    }
                });
    }

    @Override
    public String description() {
        return dialer.description();
    }

    @Override
    public boolean exclusive() {
        return dialer.exclusive();
    }

    private static final class SeenInput extends FilterInputStream {
        private final Tap.Wire wire;
        private boolean ended;

        SeenInput(InputStream input, Tap.Wire wire) {
            super(input);
            this.wire = wire;
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
                end();
                throw e;
            }
            if (count < 0) {
                end();
            } else {
                wire.received(bytes, offset, count);
            }
            return count;
        }

        private void end() {
            if (!ended) {
                ended = true;
                wire.endedThere();
            }
        }
    }

    private static final class SeenOutput extends FilterOutputStream {
        private final Tap.Wire wire;

        SeenOutput(OutputStream output, Tap.Wire wire) {
            super(output);
            this.wire = wire;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            wire.sent(bytes, offset, length);
            out.write(bytes, offset, length);
        }
    }
}
