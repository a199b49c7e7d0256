package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions with a dlv that jdlv starts: what a person types in a shell, and what she sees. */
@Tag("live")
class LocalSessionLiveTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static Path program(String fixture) {
        return new FixtureBuilder(GoTools.find()).build(Fixture.parse(fixture));
    }

    /** Runs jdlv in a shell's words; the commands come from a file, answers to questions from {@code typed}. */
    private int jdlv(Path folder, String typed, List<String> commands, String... words) throws IOException {
        Path file = Files.write(folder.resolve("commands"), commands);
        List<String> line = new ArrayList<>(List.of(words));
        int end = line.indexOf("--") < 0 ? line.size() : line.indexOf("--");
        line.addAll(end, List.of("--init", file.toString()));
        return Main.run(
                line,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void mission6AProgramWithArguments(@TempDir Path folder) throws IOException {
        int status = jdlv(
                folder,
                "",
                List.of("b main.main", "b (*timeouter).SetTimeout", "c", "c", "p seconds", "exit"),
                "exec", program("args").toString(), "--", "-c", "-cmd", "timeout", "-d");
        assertThat(status).isZero();
        assertThat(shown())
                .contains("> [Breakpoint 1] main.main()")
                .contains("3: \"-d\"")
                .contains("> [Breakpoint 2] main.(*timeouter).SetTimeout()")
                .contains("\n30\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theProgramReadsWhatIsTypedIntoIt(@TempDir Path folder) throws IOException {
        jdlv(folder, "", List.of("input hello there", "input -eof", "c", "exit"), "exec", program("args").toString());
        assertThat(shown()).contains("read: hello there").contains("has exited with status 0");
    }

    @Test
    void debugCompilesAndTestRunsTests(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("sum.go"), "package main\n\nfunc main() { println(1 + 2) }\n");
        Path test = Files.writeString(
                folder.resolve("sum_test.go"),
                "package main\n\nimport \"testing\"\n\nfunc TestSum(t *testing.T) { t.Log(3) }\n");
        assertThat(jdlv(folder, "", List.of("b main.main", "c", "exit"), "debug", source.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(shown()).contains("> [Breakpoint 1] main.main()");
        assertThat(jdlv(folder, "", List.of("b TestSum", "c", "exit"), "test", source.toString(), test.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(shown()).contains("TestSum() ");
    }

    @Test
    void aFaultInTheProgramsSourceIsShownAsDlvSaysIt(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.go"), "package main\n\nfunc main() { undefined() }\n");
        assertThat(jdlv(folder, "", List.of("exit"), "debug", broken.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("undefined: undefined").doesNotContain("\tat ");
    }

    @Test
    void aDumpIsOpenedAgain(@TempDir Path folder) throws IOException {
        Path program = program("stepping");
        Path core = folder.resolve("core");
        jdlv(folder, "", List.of("b main.add", "c", "dump " + core, "exit"), "exec", program.toString());
        assertThat(jdlv(folder, "", List.of("goroutine 1 bt 1", "exit"), "core", program.toString(), core.toString())).isZero();
        assertThat(shown()).contains("in main.add\n");
    }

    @Test
    void aProcessThatWasAttachedToGoesOn(@TempDir Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program("args").toString())
                .redirectOutput(folder.resolve("output").toFile())
                .redirectErrorStream(true)
                .start();
        try {
            jdlv(folder, "n\n", List.of("bt", "exit"), "attach", String.valueOf(process.pid()));
            assertThat(shown()).contains("Would you like to kill the process? [Y/n] ");
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void flagsThatAreOursAreRefusedWithASentence(@TempDir Path folder) throws IOException {
        assertThat(jdlv(folder, "", List.of("exit"), "exec", "--headless", "prog")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("--headless is not needed here").hasLineCount(1);
    }
}
