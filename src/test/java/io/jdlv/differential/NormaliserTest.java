package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.differential.CommandCase.Server;
import org.junit.jupiter.api.Test;

class NormaliserTest {

    private final Normaliser normaliser = Normaliser.parse("# a comment\n\\(thread \\d+\\)\t(thread TID)\tthread id\n");

    @Test
    void stripsColourAlways() {
        assertThat(normaliser.apply(Server.SHARED, "\u001b[1mmain\u001b[0m.go\u001b[38;5;4m")).isEqualTo("main.go");
    }

    @Test
    void doesNotMindASlowServer() {
        String text = "No answer from 127.0.0.1:9 yet. Is it a dlv that still loads its target?\nerror\n";

        assertThat(normaliser.apply(Server.SHARED, text)).isEqualTo("error\n");
    }

    @Test
    void keepsOtherEscapes() {
        assertThat(normaliser.apply(Server.FRESH, "\u001b[2K\u001b[31")).isEqualTo("\u001b[2K\u001b[31");
    }

    @Test
    void appliesPatternsOnlyToFreshServers() {
        assertThat(normaliser.apply(Server.FRESH, "at (thread 12)")).isEqualTo("at (thread TID)");
        assertThat(normaliser.apply(Server.SHARED, "at (thread 12)")).isEqualTo("at (thread 12)");
    }

    @Test
    void wantsAReasonForEveryPattern() {
        assertThatThrownBy(() -> Normaliser.parse("a\tb\n")).hasMessageContaining("reason");
    }
}
