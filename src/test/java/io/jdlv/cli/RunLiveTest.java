package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jdlv run} as a CI job uses it. */
@Tag("live")
class RunLiveTest {
    @TempDir
    Path folder;

    /** What a run left behind: status, standard output, standard error. */
    private record Ran(int status, String out, String err) {
        List<JsonObject> json() {
            return out.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        }

        List<String> kinds() {
            return json().stream().map(line -> line.get("kind").getAsString()).toList();
        }
    }

    private static Ran jdlv(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                Arrays.asList(words),
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String script(String... lines) throws IOException {
        return Files.write(folder.resolve("script"), List.of(lines)).toString();
    }

    private static String program(String fixture) {
        return new FixtureBuilder(GoTools.find()).build(Fixture.parse(fixture)).toString();
    }

    @Test
    void aScriptRunsAgainstAProgramThatItEnds() throws IOException {
        Ran ran = jdlv("run", "--exec", program("ledger"), script("# where it goes wrong", "break main.check if a.Balance != want", "continue", "print p"));

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("Breakpoint 1 set at ")
                .endsWith("main.Posting {\n\tNumber: 271,\n\tKind: \"chargeback\",\n\tCents: 371,}\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void programsReadItsResultsAsJson() throws IOException {
        String file = script("break main.check if a.Balance != want", "continue", "print nothing", "print p.Number");

        Ran ran = jdlv("run", "--json=text", file, "--exec", program("ledger"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.kinds())
                .containsExactly("command", "breakpoint", "command", "stop", "source", "command", "failure", "command", "value");
        JsonObject failure = ran.json().get(6);
        assertThat(failure.get("data").toString())
                .isEqualTo("{\"file\":\"" + file + "\",\"line\":3,\"message\":\"could not find symbol value for nothing\"}");
        JsonObject value = ran.json().getLast();
        assertThat(value.getAsJsonObject("data").getAsJsonObject("value").get("value").getAsString()).isEqualTo("271");
        assertThat(value.get("text").getAsString()).isEqualTo("271\n");
    }

    @Test
    void theTextsOfJsonAreWhatIsShownWithoutIt() throws IOException {
        String file = script("break main.check if a.Balance != want", "continue", "stack", "args", "locals", "regs", "x -fmt hex -count 4 &a.Balance",
                "breakpoints", "disassemble", "whatis p", "print nothing", "clearall", "next");
        String program = program("ledger");

        Ran text = jdlv("run", "--exec", program, file);
        Ran json = jdlv("run", "--json=text", "--exec", program, file);

        StringBuilder texts = new StringBuilder();
        json.json().forEach(line -> texts.append(line.get("text").getAsString()));
        assertThat(withoutNumbers(texts.toString())).isEqualTo(withoutNumbers(text.out()));
    }

    /** Addresses and registers of a run are its own. */
    private static String withoutNumbers(String text) {
        return text.replaceAll("0x[0-9a-f]+", "0x").replaceAll("(?m)^ *\\w+ = .*$", "");
    }

    @Test
    void whatFailedIsInTheStatus() throws IOException {
        Path panics = Path.of(program("panics"));
        List<Integer> statuses = new ArrayList<>();

        statuses.add(jdlv("run", script("continue"), "--exec", program("ledger")).status());
        statuses.add(jdlv("run", script("print 1 +"), "--exec", program("ledger")).status());
        statuses.add(jdlv("run", script("print 1")).status());
        statuses.add(jdlv("run", script("print 1"), "--connect", "127.0.0.1:1").status());
        statuses.add(jdlv("run", script("break main.nothing"), "--exec", folder.resolve("none").toString()).status());
        statuses.add(jdlv("run", script("clearall", "continue", "continue"), "--exec", panics.toString(), "--", "exit")
                .status());

        assertThat(statuses).containsExactly(0, 1, 2, 3, 3, 4);
    }

    @Test
    void behindAFailureNothingIsRunIfThatIsWanted() throws IOException {
        Ran ran = jdlv("run", "--on-error", "stop", script("print 1", "print nothing", "print 2"), "--exec", program("ledger"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).startsWith("1\n").contains(":2: could not find symbol value for nothing\n").doesNotContain("2\n2");
    }

    @Test
    void itTakesNoLongerThanItMay() throws IOException {
        Ran ran = jdlv("run", "--timeout", "1", script("continue", "print 1"), "--exec", program("looping"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).endsWith("The time is over: what was running was stopped, and no command behind it was run.\n");
    }

    @Test
    void resultsGoToAFile() throws IOException {
        Path results = folder.resolve("results");

        Ran ran = jdlv("run", "--output", results.toString(), script("print 6 * 7"), "--exec", program("ledger"));

        assertThat(ran.out()).isEmpty();
        assertThat(results).hasContent("42\n");
    }

    @Test
    void aProgramGetsItsArguments() throws IOException {
        Ran ran = jdlv("run", script("break main.main", "continue", "print os.Args[1]"), "--exec", program("args"), "--", "-cmd");

        assertThat(ran.out()).endsWith("\"-cmd\"\n");
    }
}
