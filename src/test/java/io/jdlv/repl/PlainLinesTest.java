package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainLinesTest {
    private final PipedOutputStream writer = new PipedOutputStream();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PlainLines lines = new PlainLines(connected(), new PrintStream(shown), true);

    private PipedInputStream connected() {
        try {
            return new PipedInputStream(writer, 1 << 16);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void linesThatAreThereAreSeenWithoutBeingTaken() throws IOException {
        write("print 1\n\nprint 2\npri");

        assertThat(lines.ready()).containsExactly("print 1", "", "print 2");
        assertThat(lines.ready()).hasSize(3);
        assertThat(shown.toString(StandardCharsets.UTF_8)).as("prompts are shown with the lines").isEmpty();
        assertThat(lines.readLine("> ")).contains("print 1");
        assertThat(lines.ready()).containsExactly("", "print 2");
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("> ");
    }

    @Test
    void aLineThatIsNotWholeIsWaitedForOnlyWhenItIsWanted() throws IOException {
        write("äb");
        assertThat(lines.ready()).isEmpty();

        write("c\nnext");
        assertThat(lines.readLine("")).contains("äbc");
        assertThat(lines.ready()).isEmpty();

        writer.close();
        assertThat(lines.readLine("")).contains("next");
        assertThat(lines.readLine("")).isEmpty();
    }

    private void write(String text) throws IOException {
        writer.write(text.getBytes(StandardCharsets.UTF_8));
        writer.flush();
    }
}
