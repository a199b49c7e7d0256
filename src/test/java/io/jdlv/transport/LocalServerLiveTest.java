package io.jdlv.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.transport.DlvCommand.Subcommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("live")
@Timeout(120)
class LocalServerLiveTest {
    private static final String CONTINUE = "{\"name\":\"continue\"}";

    @TempDir
    static Path folder;

    private static Path program;
    private static DlvBinary dlv;

    private final Recorded recorded = new Recorded();

    @BeforeAll
    static void build() throws Exception {
        program = GoFixture.build("tty", folder);
        dlv = DlvBinary.find(Optional.empty());
    }

    @Test
    void theProgramHasATerminalOfItsOwn() throws Exception {
        try (LocalServer server = start(Subcommand.EXEC, program.toString(), "--", "one", "--two");
                RawClient client = new RawClient(server.dialer())) {
            client.send("Command", CONTINUE);
            String said = recorded.awaitProgram("args");

            assertThat(said)
                    .contains("fd 0 terminal true 24 80\nfd 1 terminal true 24 80\nfd 2 terminal true 24 80\n")
                    .contains("args [one --two]\n");
            Matcher ids = matcher("pid (\\d+) group (\\d+) session (\\d+)", said);
            assertThat(ids.group(2)).as("leads its process group").isEqualTo(ids.group(1));
            assertThat(Long.parseLong(ids.group(3)))
                    .as("its session is not ours")
                    .isNotEqualTo(sessionOf(ProcessHandle.current().pid()))
                    .isEqualTo(sessionOf(server.pid()));
        }
    }

    @Test
    void inputWindowSizeAndInterruptsReachTheProgram() throws Exception {
        try (LocalServer server = start(Subcommand.EXEC, program.toString());
                RawClient client = new RawClient(server.dialer())) {
            client.send("Command", CONTINUE);
            recorded.awaitProgram("args");
            TargetTerminal terminal = server.terminal();
            assertThat(terminal.isTerminal()).isTrue();

            terminal.write("first\n".getBytes(UTF_8));
            assertThat(recorded.awaitProgram("echo first\n")).doesNotContain("\nfirst").doesNotContain("\r");
            terminal.resize(new TerminalSize(132, 50));
            terminal.write("size\n".getBytes(UTF_8));
            recorded.awaitProgram("size 50 132\n");
            terminal.write(new byte[] {3});
            recorded.awaitProgram("interrupted\n");
            terminal.write("unfinished".getBytes(UTF_8));
            terminal.closeInput();
            recorded.awaitProgram("echo unfinished\nend of input\n");
            assertThat(client.receive()).contains("\"exited\":true");
        }
    }

    @Test
    void withoutAPseudoTerminalTheProgramReadsAPipe() throws Exception {
        try (LocalServer server = LocalServer.start(
                        dlv, command(Subcommand.EXEC, program.toString()), recorded, Optional::empty);
                RawClient client = new RawClient(server.dialer())) {
            client.send("Command", CONTINUE);
            server.terminal().write("first\n".getBytes(UTF_8));
            server.terminal().closeInput();

            assertThat(recorded.awaitProgram("end of input\n"))
                    .contains("fd 0 terminal false", "fd 1 terminal false", "echo first\n");
            assertThat(server.terminal().isTerminal()).isFalse();
            assertThat(client.receive()).contains("\"exited\":true");
        }
    }

    @Test
    void redirectsOfTheUserWin() throws Exception {
        Path input = Files.writeString(folder.resolve("input"), "from a file\n");
        Path output = folder.resolve("output");
        try (LocalServer server = start(
                        Subcommand.EXEC, program.toString(), "-r", "stdin:" + input, "-r", "stdout:" + output);
                RawClient client = new RawClient(server.dialer())) {
            assertThat(client.call("Command", CONTINUE)).contains("\"exited\":true");
            assertThat(output).content().contains("fd 0 terminal false", "fd 1 terminal false", "fd 2 terminal true");
            assertThat(recorded.awaitProgram("\n")).isEqualTo("echo from a file\n");
        }
    }

    @Test
    void theTerminalStaysAcrossARestartWithOtherArguments() throws Exception {
        try (LocalServer server = start(Subcommand.EXEC, program.toString());
                RawClient client = new RawClient(server.dialer())) {
            client.call("Restart", "{\"ResetArgs\":true,\"NewArgs\":[\"again\"]}");
            client.send("Command", CONTINUE);
            assertThat(recorded.awaitProgram("args [again]\n")).contains("fd 0 terminal true", "fd 1 terminal true");
        }
    }

    @Test
    void debugCompilesInItsFolderAndLeavesNothing() throws Exception {
        DlvCommand command =
                DlvCommand.of(Subcommand.DEBUG, List.of("./tty"), Optional.of(GoFixture.SOURCES));
        try (LocalServer server = LocalServer.start(dlv, command, TerminalSize.standard(), recorded);
                RawClient client = new RawClient(server.dialer())) {
            client.send("Command", CONTINUE);
            recorded.awaitProgram("args []\n");
        }
        assertThat(GoFixture.SOURCES).isDirectoryNotContaining("glob:**__debug_bin*");
        assertThat(recorded.serverLines()).isEmpty();
    }

    @Test
    void testsHaveATerminalToo() throws Exception {
        Path tested = Files.createDirectory(folder.resolve("tested"));
        Files.writeString(tested.resolve("go.mod"), "module tested\n\ngo 1.18\n");
        Files.writeString(tested.resolve("some_test.go"), """
                package tested

                import ("fmt"; "os"; "testing")

                func TestSome(t *testing.T) {
                	info, _ := os.Stdin.Stat()
                	fmt.Println("device", info.Mode()&os.ModeCharDevice != 0)
                }
                """);
        DlvCommand command =
                DlvCommand.of(Subcommand.TEST, List.of("--", "-test.run", "Some"), Optional.of(tested));
        try (LocalServer server = LocalServer.start(dlv, command, TerminalSize.standard(), recorded);
                RawClient client = new RawClient(server.dialer())) {
            assertThat(client.call("Command", CONTINUE)).contains("\"exited\":true");
            recorded.awaitProgram("device true\nPASS\n");
        }
    }

    @Test
    void compileErrorsReachTheUserAsTheyAre() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("go.mod"), "module broken\n\ngo 1.18\n");
        Files.writeString(broken.resolve("main.go"), "package main\n\nfunc main() {\n\tx := 1\n}\n");
        DlvCommand command = DlvCommand.of(Subcommand.DEBUG, List.of(), Optional.of(broken));

        assertThatThrownBy(() -> LocalServer.start(dlv, command, TerminalSize.standard(), recorded))
                .isInstanceOf(TransportException.class)
                .hasMessage("dlv ended with exit status 1: ./main.go:4:2: declared and not used: x");
        assertThat(recorded.serverLines())
                .containsExactly("# broken", "./main.go:4:2: declared and not used: x", "exit status 1");
    }

    @Test
    void aFailureBehindTheAnnouncementIsExplainedAtTheFirstAnswer() throws Exception {
        Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        try (LocalServer server = start(Subcommand.EXEC, script.toString())) {
            assertThatThrownBy(() -> {
                        try (RawClient client = new RawClient(server.dialer())) {
                            client.call("SetApiVersion", "{\"APIVersion\":2}");
                        }
                    })
                    .hasMessageStartingWith("dlv ended with exit status 1: could not launch process: ");
            assertThat(server.exit().join().status()).isEqualTo(1);
        }
    }

    @Test
    void anUnknownFlagIsDlvsToRefuse() {
        assertThatThrownBy(() -> start(Subcommand.EXEC, program.toString(), "--no-such-flag"))
                .isInstanceOf(TransportException.class)
                .hasMessage("dlv ended with exit status 0: Error: unknown flag: --no-such-flag");
    }

    @Test
    void aLogInAFileIsNoObstacle() throws Exception {
        Path log = folder.resolve("log");
        try (LocalServer server =
                        start(Subcommand.EXEC, program.toString(), "--log", "--log-dest", log.toString());
                RawClient client = new RawClient(server.dialer())) {
            client.send("Command", CONTINUE);
            recorded.awaitProgram("args");
            assertThat(log).content().contains("API server listening at: ");
        }
    }

    @Test
    void anOldDlvListensOnTheLoopbackInterface() throws Exception {
        Path old = Files.writeString(
                folder.resolve("old-dlv"),
                "#!/bin/sh\n[ \"$1\" != version ] || { echo Version: 1.20.2; exit 0; }\nexec " + dlv.path()
                        + " \"$@\"\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();
        try (LocalServer server = LocalServer.start(
                        new DlvBinary(old),
                        command(Subcommand.EXEC, program.toString()),
                        TerminalSize.standard(),
                        recorded);
                RawClient client = new RawClient(server.dialer())) {
            assertThat(server.address()).isInstanceOf(Address.Tcp.class).asString().startsWith("127.0.0.1:");
            client.send("Command", CONTINUE);
            recorded.awaitProgram("args []\n");
        }
        assertThatThrownBy(() -> LocalServer.start(
                        new DlvBinary(old),
                        command(Subcommand.EXEC, program.toString(), "--log-dest=file"),
                        TerminalSize.standard(),
                        recorded))
                .isInstanceOf(TransportException.class)
                .hasMessageStartingWith("--log-dest cannot name a file here");
    }

    @Test
    void closeEndsEverything() throws Exception {
        LocalServer server = start(Subcommand.EXEC, program.toString());
        long target;
        try (RawClient client = new RawClient(server.dialer())) {
            client.send("Command", CONTINUE);
            target = Long.parseLong(matcher("pid (\\d+) ", recorded.awaitProgram("args")).group(1));
            assertThat(ProcessHandle.of(target)).isPresent();
            server.close();
        }
        assertThat(ProcessHandle.of(server.pid())).isEmpty();
        assertThat(ProcessHandle.of(target)).isEmpty();
        assertThat(((Address.UnixSocket) server.address()).path().getParent()).doesNotExist();
        assertThatThrownBy(() -> server.terminal().write("x".getBytes(UTF_8)))
                .hasMessage("The program's terminal is gone.");
    }

    @Test
    void aDlvThatDiesTakesTheProgramItStartedAlong() throws Exception {
        try (LocalServer server = start(Subcommand.EXEC, program.toString());
                RawClient client = new RawClient(server.dialer())) {
            client.send("Command", CONTINUE);
            long target = Long.parseLong(matcher("pid (\\d+) ", recorded.awaitProgram("args")).group(1));

            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

            assertThat(server.exit().join().sentence()).startsWith("dlv was ended by signal 9");
            Processes.awaitEnd(target);
        }
    }

    private LocalServer start(Subcommand subcommand, String... words) {
        return LocalServer.start(dlv, command(subcommand, words), TerminalSize.standard(), recorded);
    }

    private static DlvCommand command(Subcommand subcommand, String... words) {
        return DlvCommand.of(subcommand, List.of(words), Optional.empty());
    }

    private static Matcher matcher(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher;
    }

    private static long sessionOf(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // Behind the name in parentheses: state, parent, group, session.
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }
}
