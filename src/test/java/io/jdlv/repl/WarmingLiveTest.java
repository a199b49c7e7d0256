package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.rpc.Call;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read while a person looks at the prompt, from a real server. */
@Tag("live")
class WarmingLiveTest {
    private static final List<String> LIKELY = List.of("stack", "bt", "args", "locals", "goroutine", "list", "display");

    @TempDir
    private Path folder;

    private final List<String> notices = new CopyOnWriteArrayList<>();

    @Test
    void whatIsTypedMostCostsNothingAndSaysTheSame() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            Warming warming = prompt(session);
            session.run("break main.add");
            session.run("continue");
            session.run("display -a a + b");
            for (String move : List.of("continue", "next", "set a = 70", "stepout", "step-instruction", "frame 1")) {
                session.run(move);
                idle(warming);

                assertNothingIsAsked(session, LIKELY);
            }
        }
    }

    @Test
    void whatWasTypedLatelyIsReadAgainAtTheNextStop() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            Warming warming = prompt(session);
            session.run("break main.go:53");
            session.run("continue");
            List<String> lines =
                    List.of("print total", "disassemble", "frame 1 list", "goroutines -t 3", "regs", "print nosuch", "whatis total");
            lines.forEach(line -> typed(session, warming, line));
            session.run("next 3");
            idle(warming);

            assertNothingIsAsked(session, lines);
            assertThat(session.run("print total")).isEqualTo("1\n");
        }
    }

    @Test
    void goingUpTheStackCostsNothing() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            Warming warming = prompt(session);
            session.run("break main.factorial if n == 1");
            session.run("continue");
            for (int frame = 1; frame <= 4; frame++) {
                idle(warming);
                assertThat(session.costOf("up").calls()).as("to frame " + frame).isZero();
                idle(warming);
                assertNothingIsAsked(session, List.of("args", "locals"));
            }
            assertThat(session.interpreter().view().frame()).isEqualTo(4);
            idle(warming);
            assertThat(session.costOf("down").calls()).isZero();
        }
    }

    @Test
    void whatIsLargeIsNotReadAhead() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            Warming warming = prompt(session);
            session.run("break main.go:53");
            session.run("continue");
            warming.typed("print total", 1 << 20);
            session.run("next");
            idle(warming);

            assertThat(session.costOf("print total").turnarounds()).isEqualTo(1);
        }
    }

    @Test
    void aPromptAtWhichNothingHasChangedReadsNothing() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            Warming warming = prompt(session);
            session.run("break main.add");
            session.run("continue");
            idle(warming);
            long before = session.session().meter().read().calls();
            idle(warming);

            assertThat(session.session().meter().read().calls()).isEqualTo(before);
        }
    }

    @Test
    void nothingIsReadWithoutASnapshot() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            Warming warming = prompt(session);
            session.run("break main.add");
            session.run("continue");
            session.run("config snapshot off");
            long before = session.session().meter().read().calls();
            assertThat(warming.during(() -> "typed")).isEqualTo("typed");

            assertThat(session.session().meter().read().calls()).isEqualTo(before);
        }
    }

    @Test
    void aProcessThatHasEndedIsLeftAlone() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            Warming warming = prompt(session);
            session.run("continue");
            idle(warming);

            assertThat(session.run("locals")).contains("has exited with status 0");
            session.run("restart");
            session.run("break main.add");
            session.run("continue");
            idle(warming);
            assertNothingIsAsked(session, LIKELY);
        }
    }

    @Test
    void anotherClientsStopIsRead() {
        try (TestSession session = TestSession.on("stepping", folder);
                TestSession other = session.another()) {
            Warming warming = prompt(session);
            session.run("break main.add");
            session.run("break main.factorial");
            session.run("continue");
            idle(warming);
            assertNothingIsAsked(session, LIKELY);
            assertThat(session.run("stack")).contains("main.add");

            idle(warming);
            assertThat(notices).isEmpty();

            other.run("clear 1");
            other.run("continue");
            idle(warming);

            assertThat(notices).singleElement().asString().startsWith("Another client of this server has moved the target");
            assertNothingIsAsked(session, LIKELY);
            assertThat(session.run("stack")).contains("main.factorial");
        }
    }

    @Test
    void nothingIsReadWhileAnotherClientRunsTheTarget() {
        try (TestSession session = TestSession.on("looping", folder);
                TestSession other = session.another()) {
            Warming warming = prompt(session);
            session.run("break main.(*walker).step");
            session.run("continue");
            session.run("clearall");
            idle(warming);
            Call<DebuggerState> run = other.session().delve().execution().command(DebuggerCommand.of(CommandName.CONTINUE));
            while (!session.session().control().stateNow().running()) {
                Thread.onSpinWait();
            }
            long before = session.session().meter().read().calls();
            idle(warming);
            assertThat(session.session().meter().read().calls()).isEqualTo(before);
            assertThat(notices).containsExactly("Another client of this server has resumed the target.");

            session.session().control().halt();
            run.await();
            idle(warming);
            assertNothingIsAsked(session, List.of("stack", "goroutine"));
        }
    }

    /** A prompt that stays until all was read that is worth it, as a person's who thinks. */
    private static void idle(Warming warming) {
        Warming.Idle idle = warming.begin();
        idle.awaitWarm();
        idle.end();
    }

    private static void typed(TestSession session, Warming warming, String line) {
        warming.typed(line, session.costOf(line).bytesReceived());
    }

    private Warming prompt(TestSession session) {
        session.session().snapshot().keep();
        return new Warming(session.interpreter(), notices::add);
    }

    private static void assertNothingIsAsked(TestSession session, List<String> lines) {
        List<String> remembered = new ArrayList<>();
        for (String line : lines) {
            assertThat(session.costOf(line).calls()).as(line).isZero();
            remembered.add(session.run(line));
        }
        session.run("config snapshot off");
        List<String> asked = lines.stream().map(session::run).toList();
        session.run("config snapshot on");
        assertThat(remembered).isEqualTo(asked);
    }
}
