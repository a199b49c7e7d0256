package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code jdlv} alone. */
class LobbyTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int type(String... lines) {
        String input = String.join("\n", lines) + "\n";
        return Main.run(
                List.of(),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void saysWhatCanBeTyped() {
        assertThat(type("exit")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Not connected. Type connect ADDRESS");
    }

    @Test
    void aCommandOfASessionNeedsASession() {
        type("continue", "exit");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("There is no session yet for continue: type connect ADDRESS, exec PROGRAM or attach PID first.\n");
    }

    @Test
    void aConnectionThatFailsLeavesThePrompt() {
        type("connect 127.0.0.1", "connect 'unclosed", "exit");
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("127.0.0.1");
    }

    @Test
    void theEndOfTheInputIsAnExit() {
        assertThat(type("")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("exit\n");
    }
}
