package io.jdlv.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TappedDialerTest {
    private final List<String> seen = new ArrayList<>();
    private final Far far = new Far();
    private final Dialer dialer = new TappedDialer(far, () -> {
        seen.add("opened");
        return new Noted();
    });

    @Test
    void whatIsSentIsSeenBeforeItGoesAndWhatComesBeforeItIsRead() throws IOException {
        try (Transport transport = dialer.dial()) {
            transport.output().write("ask\n".getBytes(UTF_8));
            assertThat(far.sent.toString(UTF_8)).isEqualTo("ask\n");
            assertThat(transport.input().readAllBytes()).asString(UTF_8).isEqualTo("answer\n");
            assertThat(transport.description()).isEqualTo("far");
        }

        assertThat(seen).containsExactly("opened", "sent ask\n", "received answer\n", "ended there", "ended here");
        assertThat(dialer.description()).isEqualTo("far");
    }

    @Test
    void anEndIsSeenOnce() throws IOException {
        Transport transport = dialer.dial();
        transport.close();
        transport.close();
        assertThat(transport.input().readAllBytes()).hasSize(7);
        assertThat(transport.input().read()).isEqualTo(-1);

        assertThat(seen).containsOnlyOnce("ended here").containsOnlyOnce("ended there");
    }

    @Test
    void aConnectionThatFailsHasEnded() throws IOException {
        far.input = InputStream.nullInputStream();
        far.input.close();
        try (Transport transport = dialer.dial()) {
            assertThatThrownBy(() -> transport.input().read()).isInstanceOf(IOException.class);
        }

        assertThat(seen).containsExactly("opened", "ended there", "ended here");
    }

    private final class Noted implements Tap.Wire {
        @Override
        public void sent(byte[] bytes, int offset, int length) {
            assertThat(far.sent.size()).as("nothing has gone yet").isZero();
            seen.add("sent " + new String(bytes, offset, length, UTF_8));
        }

        @Override
        public void received(byte[] bytes, int offset, int length) {
            seen.add("received " + new String(bytes, offset, length, UTF_8));
        }

        @Override
        public void endedThere() {
            seen.add("ended there");
        }

        @Override
        public void endedHere() {
            seen.add("ended here");
        }
    }

    /** A connection with one answer that is there already. */
    private static final class Far implements Dialer, Transport {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private InputStream input = new ByteArrayInputStream("answer\n".getBytes(UTF_8));

        @Override
        public Transport dial() {
            return this;
        }

        @Override
        public InputStream input() {
            return input;
        }

        @Override
        public OutputStream output() {
            return sent;
        }

        @Override
        public String description() {
            return "far";
        }

        @Override
        public void close() {
            // nothing to close
        }
    }
}
