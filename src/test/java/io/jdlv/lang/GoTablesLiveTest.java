package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that the other tests read are what the installed Go, and Delve, say. */
@Tag("live")
class GoTablesLiveTest {
    @ParameterizedTest
    @ValueSource(strings = {"format", "quote", "number", "tabwriter", "syntax"})
    void tableIsWhatGoSays(String name) throws IOException, InterruptedException {
        assertThat(run("go-tables", "go", "run", ".", name)).isEqualTo(stored(name));
    }

    @Test
    void tableIsWhatDelveSays() throws IOException, InterruptedException {
        assertThat(run("delve-tables", "go", "run", ".")).isEqualTo(stored("delve"));
    }

    private static String run(String fixture, String... command) throws IOException, InterruptedException {
        Process go = new ProcessBuilder(command)
                .directory(Path.of("testfixtures", fixture).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String fresh = new String(go.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(go.waitFor()).isZero();
        return fresh;
    }

    private static String stored(String name) throws IOException {
        try (InputStream table = GoTablesLiveTest.class.getResourceAsStream("/go-tables/" + name + ".tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
