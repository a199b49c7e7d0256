package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that say that they are of versions which no catalogue is of. */
class ServerVersionsTest {
    private static final String JUMP = "Setting the next instruction needs a server of Delve 1.27.2 or newer; this one is ";
    private static final String TARGETS = "Debugging several processes needs a server of Delve 1.21.0 or newer; this one is ";

    @ParameterizedTest
    @ValueSource(strings = {"Version: 1.28.0-dev\nBuild: $Id$", "Version: 1.27.3", "Version: 2.0.0", "Version: (devel)", ""})
    void aNewerOneAndOneThatCannotBeReadIsTakenForTheNewest(String version) throws IOException {
        Jdlv run = connect(version);

        assertThat(run.err())
                .doesNotContain("needs a server")
                .contains("can not jump to a location that resolves to multiple addresses");
        assertThat(run.status()).isZero();
    }

    @Test
    void aReleaseBetweenTwoCataloguesHasWhatItHas() throws IOException {
        assertThat(connect("Version: 1.27.1").err()).contains(JUMP + "1.27.1.").doesNotContain(TARGETS);
        assertThat(connect("Version: 1.26.2").err()).contains(JUMP + "1.26.2.").doesNotContain(TARGETS);
        assertThat(connect("Version: 1.21.0").err()).contains(JUMP + "1.21.0.").doesNotContain(TARGETS);
        assertThat(connect("Version: 1.20.9").err()).contains(JUMP + "1.20.9.", TARGETS + "1.20.9.");
        assertThat(connect("Version: 1.20.0").err()).contains(JUMP + "1.20.0.", TARGETS + "1.20.0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.19.3", "1.9.1", "0.12.2"})
    void anOlderOneIsRefused(String version) throws IOException {
        Jdlv run = connect("Version: " + version);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .matches("The server at 127\\.0\\.0\\.1:\\d+ is Delve " + version
                        + ", and jdlv needs 1\\.20\\.0 or newer: install a newer dlv there\\.\n");
    }

    private Jdlv connect(String version) throws IOException {
        Map<String, Object> answers = Map.of(
                "GetVersion", Map.of("DelveVersion", version, "APIVersion", 2),
                "State", Map.of("State", Map.of("Pid", 7)));
        try (FakeServer server = FakeServer.answering(answers)) {
            return Jdlv.runWithInput("target list\njump 12\nexit\n", "connect", server.address());
        }
    }
}
