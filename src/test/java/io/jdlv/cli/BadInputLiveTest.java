package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.JdlvCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input in a session with a real dlv: one sentence each, no stack trace, and the session goes on. */
@Tag("live")
class BadInputLiveTest {
    private static final Pattern DAP_ADDRESS = Pattern.compile("DAP server listening at: (127\\.0\\.0\\.1:\\d+)");

    private final GoTools tools = GoTools.find();

    @TempDir
    private Path folder;

    private HeadlessServer serve() {
        Path program = new FixtureBuilder(tools).build(Fixture.parse("stepping"));
        return HeadlessServer.start(HeadlessServer.Options.exec(tools.dlv(), program, folder));
    }

    @Test
    void aServerOfAnotherProtocol() throws IOException, InterruptedException {
        Process dap = new ProcessBuilder(tools.dlv().toString(), "dap", "--listen=127.0.0.1:0")
                .redirectErrorStream(true)
                .start();
        try {
            Matcher listening = DAP_ADDRESS.matcher(dap.inputReader().readLine());
            assertThat(listening.find()).isTrue();
            Jdlv run = Jdlv.run("connect", listening.group(1));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("dlv dap speaks another protocol").hasLineCount(1);
        } finally {
            dap.destroy();
            dap.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void wrongLinesAreAnsweredOneByOne() {
        try (HeadlessServer server = serve()) {
            Jdlv run = Jdlv.runWithInput(
                    """
                    nosuch
                    print (
                    print nosuch
                    break nosuch.go:1
                    list nosuch
                    source nosuch.cmd
                    goroutines -with
                    goroutine x
                    frame
                    x 0
                    config nosuch 1
                    transcript .
                    set 1
                    exit
                    y
                    """,
                    "connect",
                    server.address());

            assertThat(run.status()).isZero();
            assertThat(run.err().lines()).hasSize(13).allMatch(line -> line.startsWith("Command failed: "));
            assertThat(run.err()).contains("command not available", "nosuch.cmd: no such file or directory");
            assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ", "fault");
        }
    }

    @Test
    void aMissingInitFileIsSaidAndTheSessionGoesOn() {
        try (HeadlessServer server = serve()) {
            Jdlv run = Jdlv.runWithInput("print 1\nexit\ny\n", "connect", "--init", "nosuch.cmd", server.address());

            assertThat(run.status()).isZero();
            assertThat(run.err()).isEqualTo("Error executing init file: open nosuch.cmd: no such file or directory\n");
            assertThat(run.out()).contains("1\n");
        }
    }

    @Test
    void aTargetThatExits() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "continue\nprint 1\nbt\nnext\n");
        try (HeadlessServer server = serve()) {
            Jdlv run = Jdlv.runWithInput("continue\nlocals\nexit\ny\n", "connect", "--init", file.toString(), server.address());

            assertThat(run.status()).isZero();
            assertThat(run.out()).contains(file + ":1: Process ").contains(file + ":4: ");
            assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.contains("has exited with status 0"));
        }
    }

    @Test
    void aQuestionWithoutAnAnswerIsStatus2() {
        try (HeadlessServer server = serve()) {
            Jdlv run = Jdlv.runWithInput("exit\n", "connect", server.address());

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).endsWith("EOF\n");
        }
    }

    @Test
    void aClosedStandardOutputEndsTheSessionQuietly() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("run"), "funcs\n".repeat(50));
        try (HeadlessServer server = serve()) {
            Process jdlv = start("connect", "--init", file.toString(), server.address());
            try {
                InputStream out = jdlv.getInputStream();
                assertThat(new String(out.readNBytes(10), StandardCharsets.UTF_8)).isEqualTo("Type 'help");
                out.close();

                assertThat(jdlv.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(jdlv.exitValue()).isEqualTo(141);
                assertThat(folder.resolve("err")).isEmptyFile();
            } finally {
                jdlv.destroyForcibly();
            }
        }
    }

    @Test
    void aBrokenConfigurationFileIsSaidOnce() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("jdlv"));
        Files.writeString(folder.resolve("jdlv/config.yml"), "tab: [\n");
        try (HeadlessServer server = serve()) {
            Process jdlv = start("connect", server.address());
            try (OutputStream in = jdlv.getOutputStream()) {
                in.write("print 1\nexit\ny\n".getBytes(StandardCharsets.UTF_8));
            }
            String out = new String(jdlv.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(jdlv.waitFor()).isZero();
            assertThat(out).contains("1\n");
            assertThat(Files.readString(folder.resolve("err")))
                    .startsWith("The configuration file " + folder.resolve("jdlv/config.yml") + ":2 cannot be used (")
                    .hasLineCount(1);
        }
    }

    /** jdlv as a process of its own, with its configuration and what it complains of in the folder. */
    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JdlvCommand.of(arguments)).redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(Map.of("XDG_CONFIG_HOME", folder.toString(), "TERM", "dumb"));
        return builder.start();
    }
}
