package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTraitsTest {
    @Test
    void linesAreEditedWhereAPersonTypesAndReads() {
        Map<String, String> xterm = Map.of("TERM", "xterm-256color");

        assertThat(new TerminalTraits(true, true, xterm).editsLines()).isTrue();
        assertThat(new TerminalTraits(false, true, xterm).editsLines()).isFalse();
        assertThat(new TerminalTraits(true, false, xterm).editsLines()).isFalse();
    }

    @Test
    void terminalsThatCannot() {
        assertThat(on(Map.of("TERM", "dumb")).editsLines()).isFalse();
        assertThat(on(Map.of("TERM", "DUMB")).hasColours()).isFalse();
        assertThat(on(Map.of("TERM", "")).editsLines()).isFalse();
        assertThat(on(Map.of()).hasColours()).isFalse();
    }

    @Test
    void coloursAreForTerminalsAndNotWhereTheyAreNotWanted() {
        assertThat(on(Map.of("TERM", "xterm")).hasColours()).isTrue();
        assertThat(on(Map.of("TERM", "xterm", "NO_COLOR", "1")).hasColours()).isFalse();
        assertThat(on(Map.of("TERM", "xterm", "NO_COLOR", "")).hasColours()).isTrue();
        assertThat(new TerminalTraits(true, false, Map.of("TERM", "xterm")).hasColours()).isFalse();
    }

    private static TerminalTraits on(Map<String, String> environment) {
        return new TerminalTraits(true, true, environment);
    }
}
