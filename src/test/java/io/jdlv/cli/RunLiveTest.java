package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.JdlvCommand;
import java.io.BufferedReader;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        return reading(new byte[0], words);
    }

    private static Ran reading(byte[] input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                Arrays.asList(words),
                new ByteArrayInputStream(input),
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
    void wordsBehindJsonAreNotItsOwn() throws IOException {
        String file = script("print 6 * 7");
        String program = program("ledger");

        for (String[] words : List.of(
                new String[] {"run", "--json", file, "--exec", program},
                new String[] {"run", "--exec", program, "--json", file},
                new String[] {"run", file, "--exec", program, "--json"})) {
            Ran ran = jdlv(words);

            assertThat(ran.status()).as(ran.err()).isZero();
            assertThat(ran.kinds()).containsExactly("command", "value");
            assertThat(ran.json().getLast().has("text")).isFalse();
        }
        assertThat(jdlv("run", "--json=txt", file, "--exec", program).err()).contains("write --json or --json=text, not txt");
    }

    @Test
    void everyLineFitsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "results.schema.json")));
        List<Ran> runs = List.of(
                jdlv("run", "--json=text", script("break main.check if a.Balance != want", "continue", "p p", "p nothing", "clearall", "continue"),
                        "--exec", program("ledger")),
                jdlv("run", "--json", "--timeout", "1", script("continue"), "--exec", program("looping")),
                jdlv("run", "--json", script("continue"), "--exec", program("panics"), "--", "exit"));

        for (Ran ran : runs) {
            assertThat(ran.out().lines()).isNotEmpty().allSatisfy(
                    line -> assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty());
        }
        assertThat(runs).extracting(Ran::status).containsExactly(1, 1, 4);
    }

    @Test
    void aScriptComesFromStandardInputOrFromAnyEditor() throws IOException {
        String program = program("ledger");

        assertThat(reading("print 1\r\nprint 2\r\n".getBytes(StandardCharsets.UTF_8), "run", "-", "--exec", program).out())
                .isEqualTo("1\n2\n");
        assertThat(reading("\ufeffprint 1".getBytes(StandardCharsets.UTF_8), "run", "-", "--exec", program).out()).isEqualTo("1\n");
        Ran odd = reading("print \"a\0b\"\nprint \"\u00ff".getBytes(StandardCharsets.ISO_8859_1), "run", "--json", "-", "--exec", program);
        assertThat(odd.kinds()).as("what is wrong in a line stays there").containsExactly("command", "failure", "command", "failure");
        assertThat(odd.status()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeUsedIsSaidBeforeAnythingStarts() throws IOException {
        String none = folder.resolve("none").toString();

        Ran script = jdlv("run", none, "--exec", "never started");
        Ran output = jdlv("run", script("print 1"), "--exec", "never started", "--output", none + "/results");

        assertThat(script).isEqualTo(new Ran(2, "", "open " + none + ": no such file or directory\n"));
        assertThat(output).isEqualTo(new Ran(2, "", "open " + none + "/results: no such file or directory\n"));
    }

    @Test
    void aFullDiskIsSaid() throws IOException {
        Ran ran = jdlv("run", script("print 1"), "--exec", program("ledger"), "--output", "/dev/full");

        assertThat(ran).isEqualTo(new Ran(1, "", "What is shown cannot be written: No space left on device.\n"));
    }

    @Test
    void aServerThatDiesIsALostConnection() throws IOException {
        GoTools tools = GoTools.find();
        try (HeadlessServer server = HeadlessServer.start(
                HeadlessServer.Options.exec(tools.dlv(), Path.of(program("looping")), folder))) {
            ProcessHandle dlv = ProcessHandle.of(server.pid()).orElseThrow();
            List<ProcessHandle> family = dlv.descendants().toList();
            Process run = process("run", "--json=text", script("continue", "print 1"), "--connect", server.address());
            BufferedReader lines = run.inputReader();
            assertThat(lines.readLine()).contains("\"command\":\"continue\"");

            dlv.destroyForcibly();

            assertThat(lines.lines().toList()).last().asString().contains("\"kind\":\"message\"").contains("connection");
            assertThat(run.onExit().join().exitValue()).isEqualTo(3);
            family.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalLeavesWholeLinesAndNoProcess(String signal) throws Exception {
        Process run = process("run", "--json=text", script("continue", "print 1"), "--exec", program("looping"));
        BufferedReader lines = run.inputReader();
        assertThat(lines.readLine()).contains("\"command\":\"continue\"");
        List<ProcessHandle> family = run.descendants().toList();

        new ProcessBuilder("kill", "-" + signal, String.valueOf(run.pid())).start().waitFor();

        assertThat(lines.lines()).allSatisfy(JsonParser::parseString);
        assertThat(run.onExit().join().exitValue()).isEqualTo(signal.equals("INT") ? 130 : 143);
        assertThat(family).as("dlv, its guard and the program").hasSizeGreaterThan(2);
        for (ProcessHandle each : family) {
            each.onExit().get(1, TimeUnit.MINUTES);
        }
    }

    private static Process process(String... words) throws IOException {
        List<String> command = JdlvCommand.interruptible(JdlvCommand.of(words));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
