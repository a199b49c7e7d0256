package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.script.ScriptOptions;
import io.jdlv.script.ScriptOptions.OnError;
import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import io.jdlv.testing.BusyProgram;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.HeldLink;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exit behind reading commands in a file: the server is told to end with their last requests, where nobody is asked. */
@Tag("live")
class EarlyExitLiveTest {
    private static final ScriptOptions AHEAD = ScriptOptions.standard();
    private static final ScriptOptions ONE_AT_A_TIME = new ScriptOptions(OnError.CONTINUE, true);
    private static final ScriptOptions STRICT = new ScriptOptions(OnError.STOP, false);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Three goroutines with their stacks. */
    private static final String THREE_STACKS =
            "break main.settled\ncontinue\ngoroutines -with startloc main.receiver -t\nexit\n";

    @TempDir
    private Path folder;

    private final ScriptedLines lines = new ScriptedLines();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private HeadlessServer server;
    private HeldLink link;
    private Session session;

    @AfterEach
    void end() {
        if (session != null) {
            link.release();
            session.close();
        }
        server.close();
    }

    private void serve(String fixture, boolean multiclient) {
        serve(List.of("exec", new FixtureBuilder(GoTools.find()).build(Fixture.parse(fixture)).toString()), multiclient);
    }

    private void serve(List<String> words, boolean multiclient) {
        server = HeadlessServer.start(new HeadlessServer.Options(
                GoTools.find().dlv(), words, multiclient, List.of(), List.of(), Map.of(), folder, folder.resolve("server.log")));
        link = new HeldLink(Dialer.to(Address.parse(server.address())));
        session = Session.open(link, Configuration.defaults());
    }

    /** Begins to run a file in this session; gives its exit status. */
    private CompletableFuture<Integer> begin(ScriptOptions options, String script) {
        Path file = write(script);
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        UserTerminal terminal = UserTerminal.ofStreams(new ByteArrayInputStream(new byte[0]), out, out);
        SessionLoop loop = new SessionLoop(session, List.of(), lines, terminal.screen(session), out, options);
        return CompletableFuture.supplyAsync(
                () -> loop.run(Optional.of(file.toString())), task -> Thread.ofVirtual().start(task));
    }

    private int run(ScriptOptions options, String script) {
        return begin(options, script).join();
    }

    private Path write(String script) {
        try {
            return Files.writeString(folder.resolve("script"), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private long turnarounds() {
        return session.meter().read().turnarounds();
    }

    private List<String> asked() {
        return link.said().stream().filter(each -> each.startsWith("main > ")).toList();
    }

    private void assertNothingSaidBehindTheEnd() {
        assertThat(asked()).endsWith("main > Detach").containsOnlyOnce("main > Detach");
    }

    private void assertAskedToEndBehindTheAnswer(String answer) {
        assertThat(link.said()).containsSubsequence(answer, "main > Detach");
    }

    @Test
    void manyStacksAreAllThereAlthoughTheServerWasToldToEndBehindTheirRequests() {
        serve("bench", false);
        int status = run(AHEAD, "break main.settled\ncontinue\ngoroutines -t\nexit\n");

        assertThat(status).isZero();
        assertThat(shown()).endsWith("[505 goroutines]\n");
        assertThat(Collections.frequency(link.said(), "main < Stacktrace")).isEqualTo(505);
        assertNothingSaidBehindTheEnd();
        assertThat(turnarounds()).as("connect, look-up, breakpoint and continue, list, stacks with the end").isEqualTo(5);
        assertThat(server.isAliveAfter(PATIENCE)).isFalse();
    }

    @Test
    void whatIsShownIsThatOfOneAtATime() {
        String script = "break main.loop\ncontinue\nprint n\nx -count 8 -x &n\ngoroutine 99999 stack\nstack\nexit\nprint 1\n";
        serve("stepping", false);
        assertThat(run(ONE_AT_A_TIME, script)).isZero();
        String one = shown();
        long cost = turnarounds();
        end();
        shown.reset();

        serve("stepping", false);
        assertThat(run(AHEAD, script)).isZero();

        assertThat(shown()).isEqualTo(one).contains("script:5: ", "main.main");
        assertThat(turnarounds()).as("connect, look-up, continue, values and the address, memory with the end").isEqualTo(5);
        assertThat(cost).as("connect, two for the breakpoint, continue, one each, two for memory, the end").isEqualTo(10);
    }

    @Test
    void ctrlCBehindTheEndEndsWhatIsShownAndAsksTheServerNothing() throws InterruptedException {
        serve("goroutines", false);
        long target = session.initialPid();
        link.holdAfter("main > Stacktrace", 1);
        CompletableFuture<Integer> status = begin(AHEAD, THREE_STACKS);
        link.awaitWaiting("main < Stacktrace", "main > Stacktrace", "main > Stacktrace", "main > Detach");

        lines.ctrlC().join();
        lines.ctrlC().join();
        link.release();

        assertThat(status.join()).isZero();
        assertThat(shown()).endsWith("\ninterrupted\n");
        assertNothingSaidBehindTheEnd();
        assertThat(server.isAliveAfter(PATIENCE)).isFalse();
        assertThat(ProcessHandle.of(target)).isEmpty();
    }

    @Test
    void aReadThatFailsDoesNotKeepTheExitBehindItFromComing() {
        serve("stepping", false);
        link.holdAfter("main > Stacktrace", 1);
        CompletableFuture<Integer> status = begin(AHEAD, "goroutine 99999 stack\nexit\n");
        link.awaitWaiting("main < Stacktrace", "main > Detach");
        link.release();

        assertThat(status.join()).isZero();
        assertThat(shown()).contains("script:1: ");
    }

    @Test
    void whereAFailureEndsTheFileTheEndWaitsUntilThereIsNone() {
        serve("stepping", false);
        assertThat(run(STRICT, "stack\ngoroutine 99999 stack\nexit\n")).isEqualTo(1);

        assertThat(shown()).contains("script:2: ");
        assertThat(link.said()).containsSubsequence("main < Stacktrace", "main < Stacktrace", "main > Detach");
    }

    @Test
    void aSharedServerIsNotToldBeforeTheQuestionIsAnswered() {
        serve("goroutines", true);
        lines.answer("n");
        assertThat(run(AHEAD, THREE_STACKS)).isZero();

        assertThat(lines.questions()).singleElement().asString().startsWith("Would you like to kill the headless instance?");
        assertThat(asked()).doesNotContain("main > Detach");
        try (Session next = Session.open(Dialer.to(Address.parse(server.address())), Configuration.defaults())) {
            assertThat(next.initialPid()).as("the program is still there").isEqualTo(session.initialPid());
        }
    }

    @Test
    void aProcessThatWasAttachedToIsNotKilledBeforeTheQuestionIsAnswered() {
        try (BusyProgram target = BusyProgram.start(folder)) {
            serve(List.of("attach", Long.toString(target.pid())), false);
            lines.answer("n");
            assertThat(run(AHEAD, "goroutine 1 stack\nexit\n")).isZero();

            assertThat(lines.questions()).singleElement().asString().startsWith("Would you like to kill the process?");
            assertAskedToEndBehindTheAnswer("main < Stacktrace");
            target.awaitRelease();
            target.awaitProgress();
            assertThat(target.isAlive()).isTrue();
        }
    }
}
