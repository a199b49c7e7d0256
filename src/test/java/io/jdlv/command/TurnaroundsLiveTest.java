package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.TestSession;
import java.nio.file.Path;
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
    void aChannelAndWhoWaitsOnItAreTwo(@TempDir Path folder) {
        try (TestSession session = TestSession.on("goroutines", folder)) {
            session.run("break main.sender");
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
