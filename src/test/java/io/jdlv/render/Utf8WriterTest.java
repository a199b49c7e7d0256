package io.jdlv.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Utf8Writer writer = new Utf8Writer(bytes);

    @Test
    void nothingIsWrittenBeforeAFlush() throws IOException {
        writer.write("(dlv) ");

        assertThat(written()).isEmpty();
        writer.flush();
        assertThat(written()).isEqualTo("(dlv) ");
    }

    @Test
    void aCharacterMayComeInTwoHalves() throws IOException {
        String text = "né 世界 🙂!";
        for (int i = 0; i < text.length(); i++) {
            writer.append(text.charAt(i));
            writer.flush();
        }

        assertThat(written()).isEqualTo(text);
    }

    @Test
    void halfACharacterAloneIsAQuestionMark() throws IOException {
        writer.write("a\uD83D");
        writer.write("b\uDE42c\uD83D");
        writer.close();

        assertThat(written()).isEqualTo("a?b?c?");
    }

    @Test
    void longTextsAndBytesStayInOrder() throws IOException {
        String text = "0123456789".repeat(5000);
        writer.write("<");
        writer.append(text, 5, 20_000);
        writer.writeBytes(new byte[] {'|'});
        writer.write(text);
        writer.write(">".toCharArray(), 0, 1);
        writer.flush();

        assertThat(written()).isEqualTo("<" + text.substring(5, 20_000) + "|" + text + ">");
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
