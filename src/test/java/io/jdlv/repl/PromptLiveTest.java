package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.JdlvCommand;
import io.jdlv.testing.TerminalProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program at a real terminal, against a real dlv. */
@Tag("live")
class PromptLiveTest {
    private static final String PROMPT = "(dlv) ";
    private static final int IDLE_SECONDS = 20;
    private static final int IDLE_JIFFIES = 20;

    private static GoTools tools;
    private static Path program;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        tools = GoTools.find();
        program = new FixtureBuilder(tools).build(Fixture.parse("looping"));
    }

    @Test
    void anIdlePromptUsesNoCpu() throws Exception {
        try (HeadlessServer server = serve(true);
                TerminalProgram jdlv = connect(server)) {
            jdlv.await(PROMPT);
            // what start-up left to do in the background is not idling
            TimeUnit.SECONDS.sleep(3);
            long before = jiffies(jdlv.pid());
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);

            assertThat(jiffies(jdlv.pid()) - before).isLessThanOrEqualTo(IDLE_JIFFIES);
        }
    }

    @Test
    void ctrlCStopsTheTargetAndNotTheClient() {
        try (HeadlessServer server = serve(false);
                TerminalProgram jdlv = connect(server)) {
            jdlv.await(PROMPT);
            jdlv.type("abc" + TerminalProgram.CTRL_C);
            jdlv.await(PROMPT);
            jdlv.type("continue\r");
            pause();
            jdlv.type(TerminalProgram.CTRL_C);
            jdlv.await("received SIGINT, stopping process (will not forward signal)");
            jdlv.await(PROMPT);
            jdlv.type("print 6*7\r");
            jdlv.await("42");
            jdlv.await(PROMPT);
            jdlv.type(TerminalProgram.CTRL_D);
            jdlv.await("exit");
            assertThat(jdlv.awaitEnd()).isZero();
        }
    }

    @Test
    void onASharedServerCtrlCAsks() {
        try (HeadlessServer server = serve(true);
                TerminalProgram jdlv = connect(server)) {
            jdlv.await(PROMPT);
            jdlv.type("continue\r");
            pause();
            jdlv.type(TerminalProgram.CTRL_C);
            jdlv.await("[p/q]? ");
            jdlv.type("x\r");
            jdlv.await("only p or q allowed");
            jdlv.type(TerminalProgram.CTRL_C);
            jdlv.await("[p/q]? ");
            jdlv.type("p\r");
            jdlv.await(PROMPT);
            jdlv.type("continue\r");
            pause();
            jdlv.type(TerminalProgram.CTRL_C);
            jdlv.await("[p/q]? ");
            jdlv.type("q\r");

            assertThat(jdlv.awaitEnd()).isZero();
            assertThat(server.isAliveAfter(Duration.ofMillis(200))).isTrue();
        }
    }

    @Test
    void aPipesInputIsStoppedToo() throws Exception {
        try (HeadlessServer server = serve(false)) {
            Process jdlv = new ProcessBuilder(words(server)).redirectErrorStream(true).start();
            try (OutputStream in = jdlv.getOutputStream();
                    BufferedReader out = jdlv.inputReader()) {
                in.write("continue\n".getBytes(StandardCharsets.UTF_8));
                in.flush();
                awaitLine(out, "Type 'help' for list of commands.");
                pause();
                new ProcessBuilder("kill", "-INT", String.valueOf(jdlv.pid())).start().waitFor();
                awaitLine(out, "received SIGINT, stopping process (will not forward signal)");
                in.write("print 6*7\nexit\n".getBytes(StandardCharsets.UTF_8));
                in.flush();
                awaitLine(out, "42");
                assertThat(jdlv.waitFor()).isZero();
            } finally {
                jdlv.destroyForcibly();
            }
        }
    }

    @Test
    void tabCompletesFunctionsVariablesAndFields() {
        try (HeadlessServer server = serve(false);
                TerminalProgram jdlv = connect(server)) {
            jdlv.await(PROMPT);
            tab(jdlv, "break main.(*walker).st");
            jdlv.await("ep");
            jdlv.type("\r");
            jdlv.await("Breakpoint 1 set at");
            jdlv.type("continue\r");
            jdlv.await("> [Breakpoint 1]");
            jdlv.await(PROMPT);
            tab(jdlv, "print w.ste");
            jdlv.await("ps");
            jdlv.type("\r");
            jdlv.await(PROMPT);
            tab(jdlv, "print w.at.col");
            jdlv.await("umn");
        }
    }

    @Test
    void whatWasSetIsOfferedAtTheNextSessionWithTheProgram() {
        try (HeadlessServer server = serve(false);
                TerminalProgram jdlv = connect(server)) {
            jdlv.await(PROMPT);
            jdlv.type("break stepping main.(*walker).step if n > 2\r");
            jdlv.await("stepping set at");
            jdlv.type("break main.go:26\r");
            jdlv.await("set at");
            jdlv.type("toggle 2\r");
            jdlv.await("toggled at");
            jdlv.type("display -a 6*7\r");
            jdlv.await("0: ");
            jdlv.type("exit\r");
            jdlv.awaitEnd();
        }
        try (HeadlessServer server = serve(false);
                TerminalProgram jdlv = connect(server)) {
            jdlv.await("Take up 2 breakpoints and 1 display of the last session with this program? [Y/n] ");
            jdlv.type("\r");
            jdlv.await("stepping set at");
            jdlv.await(PROMPT);
            jdlv.type("breakpoints\r");
            jdlv.await("stepping (enabled)");
            jdlv.await("cond n > 2");
            jdlv.await("(disabled)");
            jdlv.type("continue\r");
            jdlv.await("> [stepping]");
            jdlv.await("0: 6*7 = 42");
        }
    }

    @Test
    void contextMarksWhatChanged() {
        try (HeadlessServer server = serve(false);
                TerminalProgram jdlv = connect(server)) {
            jdlv.await(PROMPT);
            jdlv.type("context on -regs\r");
            jdlv.await("context is on: source args locals stack");
            jdlv.type("break main.(*walker).step\r");
            jdlv.await("set at");
            jdlv.type("continue\r");
            jdlv.await("arguments of main.(*walker).step");
            assertThat(jdlv.await(PROMPT)).contains("  n   = 0").contains("-- stack");
            jdlv.type("continue\r");
            jdlv.await("arguments of main.(*walker).step");
            assertThat(jdlv.await(PROMPT)).contains("* n   = 1");
        }
    }

    /** The answer to the first Tab may come too late for it on a busy machine; it is there for the second. */
    private static void tab(TerminalProgram jdlv, String line) {
        jdlv.type(line + "\t");
        pause();
        jdlv.type("\t");
    }

    private HeadlessServer serve(boolean multiclient) {
        return HeadlessServer.start(new HeadlessServer.Options(
                tools.dlv(),
                List.of("exec", program.toString()),
                multiclient,
                List.of(),
                List.of(),
                Map.of(),
                folder,
                folder.resolve("server.log")));
    }

    private TerminalProgram connect(HeadlessServer server) {
        return TerminalProgram.start(
                folder,
                Map.of("XDG_STATE_HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString(), "TERM", "xterm", "NO_COLOR", "1"),
                words(server));
    }

    private static List<String> words(HeadlessServer server) {
        return JdlvCommand.interruptible(JdlvCommand.quick("connect", server.address()));
    }

    /** User and system time that a process has used, in the kernel's ticks: fields 14 and 15 of /proc/PID/stat. */
    private static long jiffies(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        String[] behindName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(behindName[11]) + Long.parseLong(behindName[12]);
    }

    private static void awaitLine(BufferedReader out, String wanted) throws IOException {
        String line = out.readLine();
        while (line != null && !line.endsWith(wanted)) {
            line = out.readLine();
        }
        assertThat(line).as("a line that ends in " + wanted).isNotNull();
    }

    /** Gives the target time to run: what is interrupted must be under way. */
    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
