package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.rpc.Call;
import io.jdlv.session.Configuration;
import io.jdlv.session.Session;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.HeldLink;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ctrl-C stops whatever goes on within two delays of the link: the halt's way to the server, and the way back of what it
 * has ended. The link holds everything else back, so that nothing more can have been needed.
 */
@Tag("live")
class InterruptionLiveTest {
    private static GoTools tools;
    private static Path program;

    @TempDir
    private Path folder;

    private final ScriptedLines lines = new ScriptedLines();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private HeadlessServer server;
    private HeldLink link;
    private Session session;
    private Thread loop;

    @BeforeAll
    static void build() {
        tools = GoTools.find();
        program = new FixtureBuilder(tools).build(Fixture.parse("endless"));
    }

    private void serve(boolean multiclient, String... arguments) {
        server = HeadlessServer.start(new HeadlessServer.Options(
                tools.dlv(), List.of("exec", program.toString()), multiclient, List.of(), List.of(arguments), Map.of(), folder,
                folder.resolve("server.log")));
    }

    private void connect() {
        link = new HeldLink(dialer());
        session = Session.open(link, Configuration.defaults());
        link.awaitSaid("main < LastModified", 1);
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        UserTerminal terminal = UserTerminal.ofStreams(new ByteArrayInputStream(new byte[0]), out, out);
        SessionLoop prompt = new SessionLoop(session, List.of(), lines, terminal.screen(session), out);
        loop = Thread.ofVirtual().start(() -> prompt.run(Optional.empty()));
    }

    private Dialer dialer() {
        return Dialer.to(Address.parse(server.address()));
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @AfterEach
    void end() throws InterruptedException {
        if (loop != null) {
            link.release();
            lines.end();
            loop.join();
            session.close();
        }
        server.close();
    }

    /** Another client that lets the target run; waits until it does. */
    private Call<DebuggerState> anotherContinues(Session another) {
        Call<DebuggerState> running = another.delve().execution().command(DebuggerCommand.of(CommandName.CONTINUE));
        while (!another.control().stateNow().running()) {
            Thread.onSpinWait();
        }
        return running;
    }

    /** The halt goes another way than the resume, and must not overtake it here. */
    private void awaitRunning() {
        while (!session.control().stateNow().running()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aContinueOnOurOwnServer() {
        serve(false);
        connect();
        lines.type("continue");
        link.awaitSaid("main > continue", 1);
        link.hold();

        lines.ctrlC();
        link.awaitWaiting("main > halt");
        link.carryToServer();
        link.awaitWaiting("main < halt", "main < continue");
        link.carryToClient();
        lines.awaitPrompt();

        assertThat(link.said()).hasSize(3);
        assertThat(shown()).contains("received SIGINT, stopping process (will not forward signal)");
    }

    @Test
    void aContinueOnASharedServer() {
        serve(true);
        connect();
        lines.answer("p");
        lines.type("continue");
        link.awaitSaid("main > continue", 1);
        awaitRunning();
        link.hold();

        lines.ctrlC();
        link.awaitWaiting("control > halt");
        link.carryToServer();
        link.awaitWaiting("control < halt", "main < continue");
        link.carryToClient();
        lines.awaitPrompt();

        assertThat(link.said()).hasSize(3);
        assertThat(lines.questions()).singleElement().asString().contains("[p]ause the target");
    }

    @Test
    void aReadThatWaitsForWhatAnotherClientRuns() {
        serve(true);
        connect();
        lines.awaitPrompt();
        try (Session another = Session.open(dialer(), Configuration.defaults())) {
            Call<DebuggerState> running = anotherContinues(another);
            lines.answer("p");
            lines.type("print 6*7");
            link.awaitSaid("main > Eval", 1);
            link.hold();

            lines.ctrlC();
            link.awaitWaiting("control > StateNow", "control > halt");
            link.carryToServer();
            link.awaitWaiting("control < StateNow", "control < halt", "main < Eval");
            link.carryToClient();
            lines.awaitPrompt();

            running.await();
            assertThat(link.said()).hasSize(5);
            assertThat(shown()).contains("42");
        }
    }

    /** The halt ends the other client's resume, and only then ours begins: there has to be another. */
    @Test
    void aContinueThatWaitsForWhatAnotherClientRuns() {
        serve(true);
        connect();
        lines.awaitPrompt();
        try (Session another = Session.open(dialer(), Configuration.defaults())) {
            Call<DebuggerState> running = anotherContinues(another);
            lines.answer("p");
            lines.type("continue");
            link.awaitSaid("main > continue", 1);

            lines.ctrlC();
            lines.awaitPrompt();

            running.await();
            assertThat(Collections.frequency(link.said(), "control > halt")).isEqualTo(2);
            assertThat(session.execution().isUnderWay()).isFalse();
        }
    }

    @Test
    void connectingStopsWhatAnotherClientRuns() {
        serve(true);
        try (Session another = Session.open(dialer(), Configuration.defaults())) {
            Call<DebuggerState> running = anotherContinues(another);
            connect();
            lines.awaitPrompt();

            running.await();
            assertThat(session.meter().read().turnarounds()).isEqualTo(1);
            assertThat(link.said().stream().filter(each -> each.startsWith("control")))
                    .containsExactly("control > halt", "control < halt");
        }
    }

    @Test
    void connectingToAStoppedTargetHaltsNothing() {
        serve(true);
        connect();
        lines.awaitPrompt();

        assertThat(link.said().stream().filter(each -> each.startsWith("control"))).isEmpty();
    }

    @Test
    void aNextOverACallThatDoesNotReturn() {
        serve(false);
        connect();
        lines.type("break main.ready");
        lines.type("continue");
        lines.type("stepout");
        lines.type("next");
        link.awaitSaid("main > next", 1);
        link.hold();

        lines.ctrlC();
        link.awaitWaiting("main > halt");
        link.carryToServer();
        link.awaitWaiting("main < halt", "main < next");
        link.carryToClient();
        lines.awaitPrompt();

        assertThat(link.said()).hasSize(3);
    }

    @Test
    void aCallThatDoesNotReturn() {
        serve(false);
        connect();
        lines.type("break main.ready");
        lines.type("continue");
        lines.type("stepout");
        lines.type("call main.wait(1)");
        link.awaitSaid("main > call", 1);
        link.hold();

        lines.ctrlC();
        link.awaitWaiting("main > halt");
        link.carryToServer();
        link.awaitWaiting("main < halt", "main < call");
        link.carryToClient();
        lines.awaitPrompt();

        assertThat(link.said()).hasSize(3);
    }

    @Test
    void tracingThatGoesOnForEver() {
        serve(false);
        connect();
        lines.type("trace main.tick");
        lines.type("continue");
        link.awaitSaid("main < continue", 5);
        link.hold();
        while (link.awaitAnyWaiting().contains("main < continue")) {
            link.carryToClient();
        }

        lines.ctrlC();
        link.awaitWaiting("main > continue", "main > halt");
        link.carryToServer();
        link.awaitWaiting("main < continue", "main < halt");
        link.carryToClient();
        lines.awaitPrompt();

        assertThat(link.said().subList(link.said().indexOf("main > halt"), link.said().size())).hasSize(3);
    }

    @Test
    void aLongListOfGoroutines() {
        serve(false, "3000");
        connect();
        lines.type("break main.ready");
        lines.type("continue");
        link.holdAfter("main < Stacktrace", 100);
        lines.type("goroutines -t");
        link.awaitAnyWaiting();

        lines.ctrlC();
        link.carryToServer();
        link.awaitSaid("main < Stacktrace", 101);
        link.carryToClient();
        lines.awaitPrompt();

        assertThat(link.said()).doesNotContain("main > halt");
        assertThat(Collections.frequency(link.said(), "main > Stacktrace"))
                .as("what was under way, not all")
                .isLessThan(3000);
        assertThat(shown()).contains("interrupted");
    }

    @Test
    void aRestartThatWaitsForWhatAnotherClientRuns() {
        serve(true);
        connect();
        lines.awaitPrompt();
        try (Session another = Session.open(dialer(), Configuration.defaults())) {
            Call<DebuggerState> running = anotherContinues(another);
            lines.answer("p");
            lines.type("restart");
            link.awaitSaid("main > Restart", 1);
            link.hold();

            lines.ctrlC();
            link.awaitWaiting("control > StateNow", "control > halt");
            link.carryToServer();
            link.awaitWaiting("control < StateNow", "control < halt", "main < Restart");
            link.carryToClient();
            link.release();
            lines.awaitPrompt();

            running.await();
            assertThat(shown()).contains("Process restarted with PID");
        }
    }
}
