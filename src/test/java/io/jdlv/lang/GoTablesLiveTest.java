package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that the other tests read are what the installed Go says. */
@Tag("live")
class GoTablesLiveTest {
    @ParameterizedTest
    @ValueSource(strings = {"format", "quote", "number", "tabwriter", "syntax"})
    void tableIsWhatGoSays(String name) throws IOException, InterruptedException {
        Process go = new ProcessBuilder("go", "run", ".", name)
                .directory(Path.of("testfixtures", "go-tables").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String fresh = new String(go.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(go.waitFor()).isZero();
        try (var stored = getClass().getResourceAsStream("/go-tables/" + name + ".tsv")) {
            assertThat(fresh).isEqualTo(new String(stored.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }
}
