package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/jdlv.1} says what {@code --help} says, and shells know the options. To write the page anew: run this test with
 * {@code -Djdlv.update=true}.
 */
class CommandLineReferenceTest {
    private static final Path PAGE = Path.of("docs", "jdlv.1");

    @TempDir
    Path folder;

    @Test
    void theCheckedInManualIsTheGeneratedOne() throws IOException {
        String generated = ManPage.of(Subcommands.commandLine(console()).getCommandSpec());
        if (Boolean.getBoolean("jdlv.update")) {
            Files.writeString(PAGE, generated);
        }

        assertThat(Files.readString(PAGE))
                .as("run mvn test -Dtest=CommandLineReferenceTest -Djdlv.update=true and commit the file")
                .isEqualTo(generated);
        assertThat(generated).contains(".SS jdlv connect ADDRESS\n", "\\fB\\-\\-timeout\\fR \\fISECONDS\\fR\n");
    }

    private static Console console() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Console.ofStreams(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Map.of());
    }

    private static String completion(String shell) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(
                List.of("completion", shell),
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Map.of());
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What bash offers for a line typed so far. */
    private String offered(String... words) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("completion"), completion("bash"));
        String typed = String.join("' '", words);
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source " + script + "; COMP_WORDS=('" + typed + "'); COMP_CWORD=" + (words.length - 1)
                                + "; _complete_jdlv; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        String text = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return text;
    }

    @Test
    void bashKnowsTheCommandsAndTheirOptions() throws IOException, InterruptedException {
        assertThat(offered("jdlv", "conn")).contains("connect");
        assertThat(offered("jdlv", "run", "--on")).contains("--on-error");
    }

    @Test
    void fishHasALineForEach() {
        assertThat(completion("fish"))
                .contains(
                        "complete -c jdlv -f -n __fish_use_subcommand -a connect -d 'Opens a session with a dlv that runs already.'\n",
                        "complete -c jdlv -n '__fish_seen_subcommand_from run' -l timeout -r -d 'How long it may take.'\n",
                        "complete -c jdlv -f -n '__fish_seen_subcommand_from completion' -a 'bash zsh fish'\n");
    }
}
