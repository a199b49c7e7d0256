package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands cost over a slow link: points at which the client has to have an answer before it can go on. */
@Tag("live")
class TurnaroundsLiveTest {
    @Test
    void connectingIsOne(@TempDir Path folder) {
        try (TestSession session = TestSession.on("goroutines", folder)) {
            assertThat(session.session().meter().read().turnarounds()).isEqualTo(1);
        }
    }

    @Test
    void aCommandDoesNotWaitForWhatItCanAskTogether(@TempDir Path folder) {
        try (TestSession session = TestSession.on("stepping", folder)) {
            assertThat(turnarounds(session, "break main.loop")).as("find, then create").isEqualTo(2);
            assertThat(turnarounds(session, "continue")).as("the stop, listing included").isEqualTo(1);
            assertThat(turnarounds(session, "display -a n")).isEqualTo(1);
            assertThat(turnarounds(session, "display -a n + 1")).isEqualTo(1);
            assertThat(turnarounds(session, "next")).as("the stop, then all displays").isEqualTo(2);
            assertThat(turnarounds(session, "stack")).isEqualTo(1);
            assertThat(turnarounds(session, "stack -full")).isEqualTo(1);
            assertThat(turnarounds(session, "frame 1")).isEqualTo(1);
            assertThat(turnarounds(session, "frame 0 locals")).isEqualTo(1);
            assertThat(turnarounds(session, "print 1 + 1")).isEqualTo(1);
            assertThat(turnarounds(session, "goroutines")).isEqualTo(1);
            assertThat(turnarounds(session, "goroutines -t")).as("the list, then all stacks").isEqualTo(2);
            assertThat(turnarounds(session, "threads")).isEqualTo(1);
        }
    }

    @Test
    void aFunctionThatIsKnownIsNotLookedForAgain(@TempDir Path folder) {
        try (TestSession session = TestSession.on("stepping", folder)) {
            assertThat(turnarounds(session, "break main.add")).isEqualTo(2);
            session.run("clear 1");
            assertThat(turnarounds(session, "break main.add")).as("it was found before").isEqualTo(1);
            assertThat(turnarounds(session, "break loop")).as("short for a name").isEqualTo(2);
            assertThat(turnarounds(session, "funcs ^main\\.")).isEqualTo(1);
            assertThat(session.costOf("break named main.(*counter).add if d > 3")).satisfies(cost -> {
                assertThat(cost.turnarounds()).isEqualTo(1);
                assertThat(cost.calls()).isEqualTo(1);
            });
            assertThat(session.run("breakpoints")).contains("named (enabled) at").contains("main.(*counter).add()").contains("cond d > 3");
            assertThat(session.run("break main.nosuch")).contains("location \"main.nosuch\" not found");
            assertThat(session.run("break main.divide")).as("nothing was tried, so no number was used").startsWith("Breakpoint 5 set at");
            assertThat(session.run("break main.divide")).as("there is one").startsWith("Command failed: Breakpoint exists");
            session.run("restart");
            assertThat(turnarounds(session, "break main.describe")).as("another program, perhaps").isEqualTo(2);
        }
    }

    @Test
    void aConditionOrANameIsNoTurnaroundMore(@TempDir Path folder) {
        try (TestSession session = TestSession.on("stepping", folder)) {
            assertThat(turnarounds(session, "break main.add if a > 3")).isEqualTo(2);
            assertThat(turnarounds(session, "break there main.divide if b == 0")).isEqualTo(2);
            assertThat(turnarounds(session, "break stepping.go:1000")).as("nowhere").isEqualTo(1);
        }
    }

    @Test
    void tracingAnyNumberOfFunctionsIsThree(@TempDir Path folder) {
        try (TestSession session = TestSession.on("trace", folder)) {
            assertThat(session.costOf("trace /^main\\./")).satisfies(cost -> {
                assertThat(cost.turnarounds()).isEqualTo(3);
                assertThat(cost.calls()).as("all of them").isGreaterThan(15);
            });
        }
    }

    @Test
    void restartingIsTwoWhateverTheNumberOfBreakpoints(@TempDir Path folder) {
        try (TestSession session = TestSession.on("stepping", folder)) {
            for (int line = 11; session.run("breakpoints").split("Breakpoint ").length < 23; line++) {
                session.run("break main.go:" + line);
            }
            assertThat(turnarounds(session, "restart")).isEqualTo(2);
            assertThat(turnarounds(session, "continue")).as("the listing is prepared").isEqualTo(1);
        }
    }

    @Test
    void whatOnlyReadsIsRunInAllGoroutinesAtOnce(@TempDir Path folder) {
        try (TestSession session = TestSession.alone("endless", folder, "300")) {
            session.run("break main.ready");
            session.run("continue");
            assertThat(session.costOf("goroutines -with startloc main.park -exec print 6 * 7")).satisfies(cost -> {
                assertThat(cost.turnarounds()).as("the list, then all at once").isEqualTo(2);
                assertThat(cost.calls()).isEqualTo(302);
            });
            assertThat(session.run("goroutines -with startloc main.park -exec frame 0 print nosuch"))
                    .as("as dlv, it ends where it fails")
                    .containsOnlyOnce("Goroutine ")
                    .contains("Command failed: could not find symbol value for nosuch");
            assertThat(turnarounds(session, "goroutines -with startloc main.park -t 1 -exec print 1")).isEqualTo(2);
            assertThat(turnarounds(session, "frame 1 goroutines -with startloc main.park -exec print 1"))
                    .as("behind a prefix one after the other")
                    .isEqualTo(301);
        }
    }

    @Test
    void aStopIsOneWithAllThatIsShownAtIt(@TempDir Path folder) {
        try (TestSession session = TestSession.on("stepping", folder)) {
            session.run("break here main.loop");
            session.run("on here print n");
            session.run("on here stack 5");
            session.run("on here locals");
            session.run("on here args");
            session.run("on here goroutine");
            assertThat(session.costOf("continue")).satisfies(cost -> {
                assertThat(cost.turnarounds()).isEqualTo(1);
                assertThat(cost.calls()).as("values and stack come with the stop").isEqualTo(1);
            });
            assertThat(turnarounds(session, "step")).isEqualTo(1);
            assertThat(turnarounds(session, "next")).isEqualTo(1);
            assertThat(turnarounds(session, "next 3")).as("one for each").isEqualTo(3);
            assertThat(turnarounds(session, "stepout")).isEqualTo(1);
            for (int i = 0; i < 20; i++) {
                session.run("display -a x + " + i);
            }
            assertThat(turnarounds(session, "next")).as("the stop, then all displays").isEqualTo(2);
        }
    }

    @Test
    void lookingAnywhereIsOne(@TempDir Path folder) {
        try (TestSession session = TestSession.on("stepping", folder)) {
            session.run("break main.add");
            session.run("continue");
            for (String line : List.of(
                    "frame 1 print y", "up 1 locals", "frame 1 list", "goroutine 1 stack", "goroutine 1 frame 1 args",
                    "x -x &sum", "disassemble -a 0x400000 0x400010", "list main.loop", "regs", "sources", "types main")) {
                assertThat(turnarounds(session, line)).as(line).isEqualTo(1);
            }
        }
    }

    @Test
    void everyTenThousandGoroutinesAreOneAndTheirStacksOneMore(@TempDir Path folder) {
        try (TestSession session = TestSession.alone("endless", folder, "10500")) {
            session.run("break main.ready");
            session.run("continue");
            assertThat(turnarounds(session, "goroutines")).isEqualTo(2);
            assertThat(session.costOf("goroutines -t 1")).satisfies(cost -> {
                assertThat(cost.turnarounds()).isEqualTo(4);
                assertThat(cost.calls()).as("a stack of each").isGreaterThan(10_500);
            });
        }
    }

    @Test
    void aChannelAndWhoWaitsOnItAreTwo(@TempDir Path folder) {
        try (TestSession session = TestSession.on("goroutines", folder)) {
            // not in one that sends: main may come to its end before any does
            session.run("break main.settled");
            session.run("continue");
            assertThat(turnarounds(session, "print full")).isEqualTo(2);
        }
    }

    @Test
    void clearingAnyNumberOfBreakpointsIsTwo(@TempDir Path folder) {
        try (TestSession session = TestSession.on("goroutines", folder)) {
            session.run("break main.sender");
            session.run("break main.receiver");
            session.run("break main.child");
            assertThat(turnarounds(session, "clearall")).isEqualTo(2);
            assertThat(session.run("breakpoints")).doesNotContain("main.");
        }
    }

    @Test
    void memoryOfAnySizeIsOne(@TempDir Path folder) {
        try (TestSession session = TestSession.on("memory", folder)) {
            assertThat(session.costOf("x -count 200000 -fmt hex -size 1 " + textStart(session)).turnarounds()).isEqualTo(1);
        }
    }

    /** Any address with 200,000 readable bytes behind it: where the program's code begins. */
    private static String textStart(TestSession session) {
        return session.run("print %#x runtime.firstmoduledata.text").strip();
    }

    private static long turnarounds(TestSession session, String line) {
        return session.costOf(line).turnarounds();
    }
}
