package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.JdlvProcess;
import io.jdlv.testing.TengoHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A session with breakpoints in scripts that is killed: the next one takes them away, wherever the VM was, and the script
 * has the result that it has without a debugger.
 */
@Tag("live")
@Timeout(60)
class KilledSessionLiveTest {
    /** Every line counts, so that one that is not executed, or twice, or with another stack is seen. */
    private static final String SCRIPT = """
            sum := func(a, b) {
            	c := [a, b]
            	a = c[0] + 1
            	return a + b
            }
            job := func() {
            	one := 0
            	two := 0
            	three := 0
            	for !exists("done") {
            		one += 1
            		two += 1
            		three = sum(three, 0)
            	}
            	return one == two && two == three ? "alike" : [one, two, three]
            }
            result := job()
            """;

    @TempDir
    Path folder;

    @RepeatedTest(4)
    void theNextOneTakesThemAwayWhereverTheVmWas(RepetitionInfo repetition) throws IOException, InterruptedException {
        Path script = TengoHost.script(folder, SCRIPT);
        TengoHost host = List.of(TengoHost.plain(), TengoHost.optimised(), TengoHost.older(), TengoHost.optimisedForkWithoutSource())
                .get(repetition.getCurrentRepetition() - 1);
        HeadlessServer server = host.serve(folder, script, "-workers", "2");
        try {
            try (JdlvProcess killed = connect(server)) {
                killed.type("tengo source main " + script, "tengo break 12 if one == 3", "tengo break 3 if a < 0", "continue");
                killed.await("Script breakpoint 1\\]");
                killed.type("tengo clear 1", "tengo break 12 if one < 0", "continue");
                killed.await("Script breakpoint 3 set");
                // at another moment of a hit breakpoint's life each time
                Thread.sleep(300 + 7L * repetition.getCurrentRepetition());
                killed.kill();
            }
            try (JdlvProcess next = connect(server)) {
                next.await("left breakpoints of tengo in this process; they are taken away.");
                Files.createFile(folder.resolve("done"));
                next.type("breakpoints", "continue", "exit");
                next.awaitEnd();
                assertThat(next.text()).doesNotContain("tengoEntry", "tengoStop", "tengoHead").contains("has exited with status 0");
            }
            // dlv writes there too, when its client left in the middle of something
            assertThat(new String(server.output(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("worker ")).sorted())
                    .containsExactly("worker 1: result = alike", "worker 2: result = alike");
        } finally {
            server.close();
        }
    }

    /** The dlv is jdlv's own here, so there is no next session with it: its watchdog does what one would do. */
    @RepeatedTest(3)
    void theWatchdogTakesThemAwayFromAProcessThatLivesOn(RepetitionInfo repetition) throws IOException, InterruptedException {
        Path script = TengoHost.script(folder, SCRIPT);
        Path shown = folder.resolve("shown");
        Process host = new ProcessBuilder(TengoHost.optimised().program().toString(), script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(shown.toFile())
                .start();
        try (JdlvProcess killed = JdlvProcess.start(folder, Map.of(), "attach", Long.toString(host.pid()))) {
            killed.type("tengo source main " + script, "tengo break 12 if one < 0", "continue");
            killed.await("Script breakpoint 1 set");
            Thread.sleep(300 + 7L * repetition.getCurrentRepetition());
            killed.kill();
            while (isTraced(host)) {
                Thread.sleep(20);
            }
            Files.createFile(folder.resolve("done"));
            assertThat(host.waitFor()).isZero();
            assertThat(Files.readString(shown)).isEqualTo("worker 1: result = alike\n");
        } finally {
            host.destroyForcibly();
        }
    }

    private static boolean isTraced(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .anyMatch(line -> line.startsWith("TracerPid:") && !line.endsWith("\t0"));
    }

    @Test
    void goBreakpointsGoEvenIfNoScriptHasRun() {
        Path script = TengoHost.script("steps");
        HeadlessServer server = TengoHost.plain().serve(folder, script);
        try {
            try (JdlvProcess killed = connect(server)) {
                killed.type("tengo break 7");
                killed.await("Script breakpoint 1 set");
                try (JdlvProcess other = connect(server)) {
                    other.type("tengo break 7", "exit");
                    other.awaitEnd();
                    assertThat(other.text())
                            .as("a session that lives has left nothing")
                            .doesNotContain("left breakpoints")
                            .contains("Another client of this server has breakpoints in scripts here (tengoEntry, tengoStop).");
                }
                killed.kill();
            }
            try (JdlvProcess next = connect(server)) {
                next.await("left breakpoints of tengo in this process; they are taken away.");
                next.type("breakpoints", "tengo break 7", "continue");
                next.await("> \\[Script breakpoint 1\\] VM 1, outer\\(n = 3\\) at \\(main\\):7:2");
                assertThat(next.text()).doesNotContain("tengoEntry");
            }
        } finally {
            server.close();
        }
    }

    private JdlvProcess connect(HeadlessServer server) {
        return JdlvProcess.start(folder, Map.of(), "connect", server.address());
    }
}
