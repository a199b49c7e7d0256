package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Finished;
import io.jdlv.testing.Program;
import io.jdlv.testing.TerminalProgram;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Tab key in the shells themselves. */
@Tag("live")
class ShellCompletionLiveTest {
    @TempDir
    Path folder;

    private Path completion(String shell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Main.run(List.of("completion", shell), new ByteArrayInputStream(new byte[0]), out, nowhere, Map.of());
        return Files.write(folder.resolve("completion"), out.toByteArray());
    }

    private void inShell(String script, String... words) {
        Map<String, String> environment = Map.of("HOME", folder.toString(), "ZDOTDIR", folder.toString(), "TERM", "dumb");
        try (TerminalProgram shell = TerminalProgram.start(folder, environment, List.of(words))) {
            shell.type("PS1=ready\\>; source " + script + "; echo sour''ced\r");
            shell.await("sourced");
            shell.await("ready>");
            shell.type("jdlv conn\t");
            shell.await("jdlv connect ");
            shell.type("--one\t");
            shell.await("--one-at-a-time ");
            shell.type("\u0015jdlv run --on-e\t");
            shell.await("--on-error ");
            shell.type("st\t");
            shell.await("stop ");
        }
    }

    @Test
    void zshCompletes() throws IOException {
        inShell(completion("zsh").toString(), "zsh", "-f", "-i");
    }

    @Test
    void bashCompletes() throws IOException {
        inShell(completion("bash").toString(), "bash", "--norc", "--noprofile", "-i");
    }

    private String fish(String typed) throws IOException {
        Path script = completion("fish");
        Finished fish = Program.of(folder, "fish", "--no-config", "-c", "source " + script + "; complete -C '" + typed + "'")
                .with(Map.of("HOME", folder.toString()))
                .run();
        assertThat(fish.errText()).isEmpty();
        return fish.outText();
    }

    @Test
    void fishCompletes() throws IOException {
        assertThat(fish("jdlv conn")).isEqualTo("connect\tOpens a session with a dlv that runs already.\n");
        assertThat(fish("jdlv run --tim")).isEqualTo("--timeout\tHow long it may take.\n");
        assertThat(fish("jdlv run --on-error s")).isEqualTo("stop\tWhat happens when a command of a file or a pipe fails: with stop"
                + " those behind it are not run, and jdlv ends with status 1 unless somebody types; without it they are run, as dlv"
                + " does.\n");
        assertThat(fish("jdlv completion ")).contains("bash\n", "zsh\n", "fish\n");
        assertThat(fish("jdlv gvisor a")).startsWith("attach\t");
    }
}
