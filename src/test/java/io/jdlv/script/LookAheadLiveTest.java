package io.jdlv.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.render.Result;
import io.jdlv.rpc.Meter;
import io.jdlv.script.ScriptOptions.OnError;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files of commands cost over a slow link, and that it cannot be seen in what they show. */
@Tag("live")
class LookAheadLiveTest {
    private static final ScriptOptions AHEAD = ScriptOptions.standard();
    private static final ScriptOptions ONE_AT_A_TIME = new ScriptOptions(OnError.CONTINUE, true);
    private static final ScriptOptions STRICT = new ScriptOptions(OnError.STOP, false);

    /** Lines of the fixture with code, each a place for a breakpoint. */
    private static final int[] LINES = {16, 17, 22, 24, 29, 31, 50, 52, 55, 59};

    @TempDir
    private Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void makeFolders() throws IOException {
        first = Files.createDirectory(folder.resolve("first"));
        second = Files.createDirectory(folder.resolve("second"));
    }

    @Test
    void twentyPrintsAreOneTurnaround() throws IOException {
        List<String> prints = new ArrayList<>(Collections.nCopies(20, "print n + 1"));
        prints.set(6, "print nothing of this name");
        prints.set(13, "p %x n");
        try (TestSession session = stoppedInLoop(first)) {
            Run ahead = run(session, AHEAD, prints);
            Run one = run(session, ONE_AT_A_TIME, prints);

            assertThat(ahead.shown()).isEqualTo(one.shown()).contains("script:7: ");
            assertThat(ahead.cost().turnarounds()).isEqualTo(1);
            assertThat(one.cost().turnarounds()).isEqualTo(20);
            assertThat(ahead.cost().calls()).isEqualTo(one.cost().calls());
        }
    }

    @Test
    void anyCommandsThatOnlyReadGoTogetherBehindPrefixesToo() throws IOException {
        List<String> lines = List.of(
                "print n", "", "# a remark", "args", "locals", "stack", "frame 1 print 1 + 1", "goroutine 1 bt 2",
                "goroutine 1 frame 1 locals", "goroutines", "goroutine", "list", "whatis n", "regs", "threads",
                "disassemble -l main.loop", "no such command", "frame 1 list", "help print");
        try (TestSession session = stoppedInLoop(first)) {
            session.run("print n");
            session.run("list");
            Run ahead = run(session, AHEAD, lines);

            assertThat(ahead.shown()).isEqualTo(run(session, ONE_AT_A_TIME, lines).shown());
            assertThat(ahead.cost().turnarounds()).as("until no such command, then the last two").isEqualTo(3);
        }
    }

    @Test
    void whatChangesTheViewOrTheTargetIsABarrier() throws IOException {
        List<String> lines = List.of(
                "print n", "print n", "frame 1", "locals", "list", "up", "frame 0", "print n", "next", "print n", "args",
                "config max-string-len 3", "print \"abcdef\"", "print n", "set n = 7", "print n", "locals");
        try (TestSession ahead = stoppedInLoop(first);
                TestSession one = stoppedInLoop(second)) {
            assertThat(run(ahead, AHEAD, lines).shown()).isEqualTo(run(one, ONE_AT_A_TIME, lines).shown());
        }
    }

    @Test
    void aChannelAmongThemCostsOneMore() throws IOException {
        try (TestSession session = TestSession.on("goroutines", first)) {
            // not in one that sends: main may come to its end before any does
            String place = session.run("break main.settled");
            assertThat(session.run("continue")).as(place).contains("main.settled()");
            List<String> lines = List.of("print full", "print 1", "print full", "print 2");

            Run ahead = run(session, AHEAD, lines);

            assertThat(ahead.cost().turnarounds()).as(ahead.shown()).isEqualTo(2);
            assertThat(ahead.shown()).isEqualTo(run(session, ONE_AT_A_TIME, lines).shown());
        }
    }

    @Test
    void moreThanAreSentAtOnceAreShownInOrder() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add("print " + i);
        }
        try (TestSession session = TestSession.on("stepping", first)) {
            Run ahead = run(session, AHEAD, lines);

            assertThat(ahead.shown().lines()).hasSize(300);
            assertThat(ahead.shown()).startsWith("0\n1\n2\n").endsWith("298\n299\n");
            assertThat(ahead.cost().turnarounds()).as("of 128 some are always under way").isEqualTo(1);
        }
    }

    @Test
    void longAnswersAreFewerAtATime() throws IOException {
        List<String> lines = Collections.nCopies(60, "print main.text");
        try (TestSession session = TestSession.on("large", first)) {
            session.run("break main.shown");
            session.run("continue");
            session.run("config max-string-len 200000");
            Path file = Files.write(folder.resolve("script"), lines);
            long before = session.session().meter().read().calls();
            List<Long> sent = new ArrayList<>();
            Consumer<Result> output = result -> {
                if (result instanceof BegunCommand) {
                    sent.add(session.session().meter().read().calls() - before);
                }
            };
            new ScriptRunner(session.interpreter(), output, new BatchHost(name -> {}, warning -> {}, Map.of()), AHEAD)
                    .source(file.toString());

            assertThat(sent).hasSize(60);
            assertThat(sent.getFirst()).as("when the first is shown").isLessThanOrEqualTo(32);
            for (int line = 0; line < 60; line++) {
                assertThat(sent.get(line)).as("when line %d is shown", line).isLessThanOrEqualTo(Math.max(33, line + 11));
            }
        }
    }

    @Test
    void tenBreakpointsAreTwoTurnarounds() throws IOException {
        List<String> lines = breakpoints();
        try (TestSession ahead = TestSession.on("stepping", first);
                TestSession one = TestSession.on("stepping", second)) {
            Run together = run(ahead, AHEAD, lines);

            assertThat(together.shown()).isEqualTo(run(one, ONE_AT_A_TIME, lines).shown());
            assertThat(together.cost().turnarounds()).isEqualTo(2);
            assertThat(numbered(ahead, "breakpoints")).isEqualTo(numbered(one, "breakpoints")).contains("Breakpoint 10 ");
        }
    }

    @Test
    void idsAreThoseOfOneAtATimeWhenSomeFailOrNeedAnotherLook() throws IOException {
        List<String> lines = new ArrayList<>(breakpoints());
        // a second look-up, a place that is taken, no place, a name that is taken: the last two burn no number
        lines.set(2, "break main.go:" + LINES[2] + " if 1 == 1");
        lines.set(4, "break main.go:" + LINES[3]);
        lines.set(6, "break nowhere.go:1");
        lines.add(8, "trace named main.go:60");
        lines.add("break named main.go:" + LINES[9]);
        lines.add("trace main.loop");
        lines.add("break main.go:" + LINES[4]);
        try (TestSession ahead = TestSession.on("stepping", first);
                TestSession one = TestSession.on("stepping", second)) {
            assertThat(run(ahead, AHEAD, lines).shown()).isEqualTo(run(one, ONE_AT_A_TIME, lines).shown());
            assertThat(numbered(ahead, "breakpoints -a")).isEqualTo(numbered(one, "breakpoints -a")).contains("Breakpoint 13 ");
        }
    }

    @Test
    void continueIsSentBehindTheCreationsBeforeItWhateverBecomesOfThem() throws IOException {
        List<String> lines = List.of(
                "break main.go:" + LINES[0], "break main.loop", "break main.loop", "break nowhere.go:1", "continue", "print n",
                "trace main.add", "continue", "print 1");
        try (TestSession ahead = TestSession.on("stepping", first);
                TestSession one = TestSession.on("stepping", second)) {
            Run together = run(ahead, AHEAD, lines);

            assertThat(together.shown()).isEqualTo(run(one, ONE_AT_A_TIME, lines).shown()).contains("Breakpoint exists");
            assertThat(numbered(ahead, "breakpoints")).isEqualTo(numbered(one, "breakpoints"));
        }
    }

    @Test
    void breakpointsAndContinueAreTwoTurnarounds() throws IOException {
        List<String> lines = new ArrayList<>(breakpoints());
        lines.add("continue");
        try (TestSession session = TestSession.on("stepping", first)) {
            Run run = run(session, AHEAD, lines);

            assertThat(run.shown()).contains("Breakpoint 10 set").contains("> [Breakpoint ");
            assertThat(run.cost().turnarounds()).isEqualTo(2);
        }
    }

    @Test
    void conditionsAndWhatIsShownAtABreakpointAreAskedBehindItsCreation() throws IOException {
        List<String> lines = List.of("break entry main.loop", "condition entry 1 == 1", "on entry print 1 + 1", "continue");
        try (TestSession ahead = TestSession.on("stepping", first);
                TestSession one = TestSession.on("stepping", second)) {
            Run together = run(ahead, AHEAD, lines);
            Run apart = run(one, ONE_AT_A_TIME, lines);

            assertThat(together.shown()).isEqualTo(apart.shown()).contains("> [entry] main.loop(", "1 + 1: 2");
            assertThat(together.cost().turnarounds()).as("look-up, then each with the question of the next").isEqualTo(4);
            assertThat(apart.cost().turnarounds()).as("two each, and the stop").isEqualTo(7);
            assertThat(together.cost().calls()).isEqualTo(apart.cost().calls());
        }
    }

    @Test
    void changesOfBreakpointsComeOneAfterTheOtherWhateverBecomesOfThem() throws IOException {
        List<String> lines = List.of(
                "break main.loop", "toggle 1", "condition -hitcount 1 > 1", "cond 7 true", "on 1 print n", "on 1 stack 2",
                "break other main.add", "on other -edit me", "clear 9", "toggle 1", "clear other", "cond -clear 1", "on nobody args",
                "break main.add", "continue", "print n");
        try (TestSession ahead = TestSession.on("stepping", first);
                TestSession one = TestSession.on("stepping", second)) {
            assertThat(run(ahead, AHEAD, lines).shown()).isEqualTo(run(one, ONE_AT_A_TIME, lines).shown());
            assertThat(numbered(ahead, "breakpoints")).isEqualTo(numbered(one, "breakpoints")).contains("stack 2");
        }
    }

    @Test
    void behindAFailureNoBreakpointIsChangedWhereItStops() throws IOException {
        List<String> lines = List.of("break main.loop", "cond 9 true", "on 1 print n", "toggle 1", "clear 1");
        try (TestSession session = TestSession.on("stepping", first)) {
            assertThat(run(session, STRICT, lines).shown().lines()).hasSize(2);
            assertThat(numbered(session, "breakpoints")).startsWith("Breakpoint 1 (enabled)").doesNotContain("print n");
        }
    }

    @Test
    void whereAFailureEndsTheFileContinueWaitsForAllBeforeIt() throws IOException {
        List<String> lines = List.of("break main.loop", "break main.loop", "continue");
        try (TestSession session = TestSession.on("stepping", first)) {
            assertThat(run(session, STRICT, lines).shown().lines()).hasSize(2);
            assertThat(session.session().delve().execution().state().await().currentThread().orElseThrow().breakpoint())
                    .as("it still stands where it started").isEmpty();
        }
    }

    @Test
    void behindAFailureNothingHasChangedWhereItStops() throws IOException {
        List<String> lines = new ArrayList<>(breakpoints());
        lines.set(6, "break main.go:" + LINES[5]);
        lines.add("print 1");
        try (TestSession session = TestSession.on("stepping", first)) {
            Run run = run(session, STRICT, lines);

            assertThat(run.shown().lines()).hasSize(7);
            assertThat(run.shown()).contains("Breakpoint 6 set").contains("script:7: Breakpoint exists");
            assertThat(session.run("breakpoints")).contains("Breakpoint 6 ").doesNotContain("Breakpoint 7 ");
            assertThat(run.cost().turnarounds()).as("all look-ups, then one creation after the other").isEqualTo(8);
            assertThat(session.run("print 1 + 1")).isEqualTo("2\n");
        }
    }

    @Test
    void readingThatFailsEndsTheFileWhereItStops() throws IOException {
        List<String> lines = List.of("print 1", "print nothing", "print 2", "break main.loop");
        try (TestSession session = TestSession.on("stepping", first)) {
            assertThat(run(session, STRICT, lines).shown().lines()).hasSize(2);
            assertThat(session.run("breakpoints")).doesNotContain("main.loop");
        }
    }

    private static TestSession stoppedInLoop(Path folder) {
        TestSession session = TestSession.on("stepping", folder);
        session.run("break main.loop");
        session.run("continue");
        return session;
    }

    /** The breakpoints with numbers; the server lists its own, which come first, in any order. */
    private static String numbered(TestSession session, String line) {
        String list = session.run(line);
        return list.substring(list.indexOf("Breakpoint 1 "));
    }

    private record Run(String shown, Meter.Reading cost) {}

    private Run run(TestSession session, ScriptOptions options, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("script"), lines);
        Meter.Reading before = session.session().meter().read();
        String shown = session.source(file, options).replace(folder + "/", "").replaceAll("0xc[0-9a-f]{9}", "0xc");
        return new Run(shown, session.session().meter().read().since(before));
    }

    private static List<String> breakpoints() {
        List<String> lines = new ArrayList<>();
        for (int line : LINES) {
            lines.add("break main.go:" + line);
        }
        return lines;
    }
}
