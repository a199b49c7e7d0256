package io.jdlv.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.ProgramCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left when the client cannot clean up any more. */
@Tag("live")
@Timeout(120)
class KilledClientLiveTest {
    private static final String CONTINUE = "{\"name\":\"continue\"}";

    @TempDir
    static Path folder;

    private static Path program;

    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void build() throws Exception {
        program = GoFixture.build("tty", folder);
    }

    @AfterEach
    void endTargets() {
        started.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest
    @CsvSource({"exec", "exec --accept-multiclient", "exec --log", "debug"})
    void nothingIsLeftOfAProgramThatWasLaunched(String how) throws Exception {
        List<String> words = new ArrayList<>(List.of(how.split(" ")));
        words.add(words.getFirst().equals("debug") ? "./tty" : program.toString());
        try (ClientProcess client = new ClientProcess(GoFixture.SOURCES, words.toArray(String[]::new))) {
            client.ask("Command", CONTINUE);
            long target = Long.parseLong(client.await("program pid (\\d+) ").group(1));
            client.await("program args");
            List<Long> supervisors = client.supervisors();
            assertThat(supervisors).isNotEmpty();

            client.kill();

            Processes.awaitGone(client.directory);
            Processes.awaitEnd(client.dlv);
            Processes.awaitEnd(target);
            for (long supervisor : supervisors) {
                Processes.awaitEnd(supervisor);
            }
            assertThat(GoFixture.SOURCES).isDirectoryNotContaining("glob:**__debug_bin*");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "running, --check-go-version",
        "stopped, --check-go-version",
        "running, --accept-multiclient",
        "stopped, --accept-multiclient",
        // A dlv that has something to say when there is nobody left to say it to.
        "running, --log",
        "stopped, --log",
    })
    void aProgramThatWasAttachedToRunsOnWithoutBreakpoints(String state, String flag) throws Exception {
        Path counter = folder.resolve("count-" + state + flag);
        Process target = tick(counter);
        long before = awaitCountBeyond(counter, 0);
        String code = ProgramCode.of(target.pid(), program);

        try (ClientProcess client =
                new ClientProcess(GoFixture.SOURCES, "attach", flag, Long.toString(target.pid()))) {
            client.ask("CreateBreakpoint", breakpoint(state.equals("running") ? "main.session" : "main.tick"));
            client.await("answer .*\"addr\":");
            client.ask("Command", CONTINUE);
            if (state.equals("stopped")) {
                client.await("answer .*main.tick");
            } else {
                awaitCountBeyond(counter, before + 3);
            }
            assertThat(ProgramCode.of(target.pid(), program)).as("a breakpoint is set").isNotEqualTo(code);
            List<Long> supervisors = client.supervisors();

            client.kill();

            Processes.awaitGone(client.directory);
            Processes.awaitEnd(client.dlv);
            for (long supervisor : supervisors) {
                Processes.awaitEnd(supervisor);
            }
            awaitCountBeyond(counter, count(counter) + 3);
            assertThat(target.isAlive()).isTrue();
            assertThat(ProgramCode.of(target.pid(), program)).isEqualTo(code);
        }
    }

    @Test
    void anInterruptOfOurProcessGroupDoesNotReachTheProgram() throws Exception {
        try (ClientProcess client = new ClientProcess(GoFixture.SOURCES, "exec", program.toString())) {
            client.ask("Command", CONTINUE);
            client.await("program args");

            Process kill = new ProcessBuilder("kill", "-INT", "--", "-" + client.pid()).start();
            assertThat(kill.waitFor()).isZero();
            client.ask("type", "after the interrupt");

            assertThat(client.await("program (echo .*|interrupted)").group(1)).isEqualTo("echo after the interrupt");
        }
    }

    private static String breakpoint(String function) {
        return "{\"Breakpoint\":{\"functionName\":\"%s\",\"line\":-1}}".formatted(function);
    }

    private Process tick(Path counter) throws IOException {
        Process process = new ProcessBuilder(program.toString(), "-tick", counter.toString()).start();
        started.add(process);
        return process;
    }

    private static long awaitCountBeyond(Path counter, long count) throws IOException, InterruptedException {
        while (count(counter) <= count) {
            Thread.sleep(10);
        }
        return count(counter);
    }

    /** The last count; the program may be writing it at this moment. */
    private static long count(Path counter) throws IOException {
        String text = Files.exists(counter) ? Files.readString(counter) : "";
        return text.isEmpty() ? -1 : Long.parseLong(text);
    }
}
