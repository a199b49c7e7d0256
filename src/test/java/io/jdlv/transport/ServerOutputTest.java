package io.jdlv.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerOutputTest {
    private final Recorded recorded = new Recorded();
    private final ServerOutput output = new ServerOutput(recorded);

    @Test
    void whatComesBeforeTheAnnouncementIsDlvsAndWhatComesAfterIsTheTargets() {
        read("go: downloading x\r\nAPI server listening at: /run/dlv.sock\nhello\nAPI server listening at: me", true);

        assertThat(recorded.serverLines()).containsExactly("go: downloading x");
        assertThat(output.listening()).isCompletedWithValue("/run/dlv.sock");
        assertThat(recorded.program()).isEqualTo("hello\nAPI server listening at: me");
    }

    @Test
    void allIsDlvsWhereThereIsNoProgram() {
        read("API server listening at: 127.0.0.1:4040\nclosing\nunfinished", false);

        assertThat(output.listening()).isCompletedWithValue("127.0.0.1:4040");
        assertThat(recorded.serverLines()).containsExactly("closing", "unfinished");
        assertThat(recorded.program()).isEmpty();
    }

    @Test
    void aLogThatSwallowsTheAnnouncementIsNoObstacle() {
        output.announcedElsewhere();
        read("hello", true);

        assertThat(recorded.program()).isEqualTo("hello");
    }

    @Test
    void keepsTheLastLines() {
        StringBuilder text = new StringBuilder("API server listening at: x\n");
        for (int i = 1; i <= 100; i++) {
            text.append("line ").append(i).append("\n\n");
        }
        read(text + "end", true);

        assertThat(output.lastLines()).hasSize(61).startsWith("line 41").endsWith("line 100", "end");
    }

    @Test
    void theEndSaysWhatDlvSaid() {
        assertThat(new ServerExit(1, List.of("# p", "./main.go:4:2: declared and not used: x", "exit status 1")))
                .extracting(ServerExit::sentence)
                .isEqualTo("dlv ended with exit status 1: ./main.go:4:2: declared and not used: x");
        assertThat(new ServerExit(0, List.of("Error: unknown flag: --x", "Usage:", "  dlv")).sentence())
                .isEqualTo("dlv ended with exit status 0: Error: unknown flag: --x");
        assertThat(new ServerExit(137, List.of()).sentence()).isEqualTo("dlv was ended by signal 9.");
    }

    /** Gives the text byte by byte, the worst that a stream can do. */
    private void read(String text, boolean programFollows) {
        InputStream stream = new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }

            @Override
            public int read(byte[] bytes) throws IOException {
                return read(bytes, 0, bytes.length);
            }
        };
        output.read("test", stream, programFollows);
        output.awaitEnd();
    }
}
