package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.recording.Recorder;
import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import io.jdlv.testing.Era;
import io.jdlv.testing.Finished;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Program;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.TappedDialer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions with a real dlv, recorded and replayed: the same is shown. */
@Tag("live")
@Timeout(600)
class RecordingLiveTest {
    private static final List<String> LINES = List.of(
            "b main.main", "c", "locals", "next", "next", "bt", "p os.Args", "goroutines", "step", "args", "p nosuch", "exit", "n");

    @TempDir
    Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @EnumSource
    void aSessionIsShownAgain(Era era) throws IOException {
        Jdlv live;
        try (LiveTarget target = LiveTarget.start(era, "stepping", folder)) {
            live = Jdlv.runWithInput(
                    String.join("\n", LINES) + "\n", "--record", file("a.jsonl"), "connect", "--echo", target.address());
        }
        assertThat(live.out()).contains("> [Breakpoint 1] main.main()");
        try (Replayed replayed = Replayed.of(folder.resolve("a.jsonl"))) {
            Jdlv again = replayed.again();

            assertThat(again.out()).isEqualTo(live.out());
            assertThat(live.err()).endsWith(again.err());
            assertThat(again.err()).isEqualTo("Command failed: could not find symbol value for nosuch\n");
        }
    }

    @Test
    void aLocalSessionIsShownAgain() throws IOException {
        String program = new FixtureBuilder(GoTools.find()).build(Fixture.parse("args")).toString();
        Jdlv live = Jdlv.runWithInput(
                "b main.main\nc\np os.Args[1:]\nexit\n", "--record", file("a.jsonl"), "exec", program, "--", "-c", "-d");
        assertThat(live.out()).contains("[]string len: 2, cap: 2, [\"-c\",\"-d\"]");
        try (Replayed replayed = Replayed.of(folder.resolve("a.jsonl"))) {
            assertThat(replayed.again().out()).contains("[]string len: 2, cap: 2, [\"-c\",\"-d\"]");
        }
    }

    @Test
    void aHaltOverItsOwnConnectionIsReplayedWithBoth() throws Exception {
        List<DebuggerState> live;
        try (LiveTarget target = LiveTarget.start(Era.CURRENT, "looping", folder);
                Recorder recorder = Recorder.create(file("a.jsonl"), "test", complaint -> {})) {
            live = runAndHalt(new TappedDialer(Dialer.to(Address.parse(target.address())), recorder));
        }
        assertThat(Files.readString(folder.resolve("a.jsonl"))).contains("\"connection\":\"control\",\"from\":\"client\"");
        try (Replayed replayed = Replayed.of(folder.resolve("a.jsonl"))) {
            List<DebuggerState> again = runAndHalt(Dialer.to(Address.parse(replayed.address())));

            assertThat(again).isEqualTo(live);
        }
    }

    /** The states while the target runs and when it was stopped. */
    private static List<DebuggerState> runAndHalt(Dialer dialer) throws Exception {
        try (Session session = Session.open(dialer, Configuration.defaults())) {
            CompletableFuture<DebuggerState> stopped = CompletableFuture.supplyAsync(
                    () -> session.execution().run(DebuggerCommand.of(CommandName.CONTINUE)));
            DebuggerState now = session.control().stateNow();
            while (!now.running()) {
                now = session.control().stateNow();
            }
            assertThat(stopped).isNotDone();
            session.control().halt();
            return List.of(now, stopped.get(), session.delve().execution().state().await());
        }
    }

    @Test
    void dlvsOwnClientIsAnsweredToo() throws IOException {
        Path commands = Files.writeString(
                folder.resolve("commands"), "b main.main\nb (*timeouter).SetTimeout\nc\np os.Args[1:]\nc\nargs\nbt\nrestart\nc\nexit\n");
        try (Replayed replayed = Replayed.of(Replayed.RECORDINGS.resolve("mission-06-arguments.jsonl"))) {
            Finished dlv = Program.of(
                            folder, GoTools.find().dlv().toString(), "connect", "--init", commands.toString(), replayed.address())
                    // it writes there after its end too, so the folder outlives the test
                    .with(Map.of("TERM", "dumb", "XDG_CONFIG_HOME", Path.of("target", "dlv-configuration").toAbsolutePath().toString()))
                    .run();

            assertThat(dlv.outText() + dlv.errText())
                    .contains("> [Breakpoint 1] main.main()", "[\"-c\",\"-cmd\",\"timeout\",\"-d\"]", "seconds = 30", "Process restarted")
                    .doesNotContain("Replay:");
        }
    }

    @Test
    void theScriptMakesTheRecordingsThatAreThere() throws IOException {
        Path project = Path.of("").toAbsolutePath();
        Finished script = Program.of(project, project.resolve("scripts/record").toString(), folder.toString()).run();
        assertThat(script.exitCode()).as(script.errText()).isZero();

        for (String session : RecordedSessionsTest.sessions()) {
            String fresh = Files.readString(folder.resolve(session + ".txt"));
            try (Replayed replayed = Replayed.of(folder.resolve(session + ".jsonl"))) {
                assertThat(RecordedSessionsTest.timeless(replayed.again().out()))
                        .as(session)
                        .isEqualTo(RecordedSessionsTest.timeless(fresh));
            }
            assertThat(comparable(fresh))
                    .as(session + ": scripts/record makes it anew")
                    .isEqualTo(comparable(Files.readString(Replayed.RECORDINGS.resolve(session + ".txt"))));
            String recording = Files.readString(folder.resolve(session + ".jsonl"));
            assertThat(recording).as(session).doesNotContain(project.toString(), System.getProperty("user.home"));
        }
    }

    /**
     * Without what another Go compiles otherwise (addresses, instructions, large numbers), and without where goroutines of the
     * runtime happen to be, which threads there are, in the sandbox too, and when something was called.
     */
    private static String comparable(String text) {
        return RecordedSessionsTest.timeless(text).lines()
                .filter(line -> !line.matches("\\s\\S+\\.go:\\d+\\t0x.*"))
                .map(line -> line.replaceAll("Goroutine (\\d+) - User: runtime/.*", "Goroutine $1 of the runtime")
                        .replaceAll("(PC:|PID|thread) [0-9a-fx]+|\\[1:\\d+]|0x[0-9a-f]+|\\d{4,}", "N"))
                .collect(Collectors.joining("\n"));
    }
}
