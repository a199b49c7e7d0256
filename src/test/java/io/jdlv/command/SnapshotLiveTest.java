package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read at a stop costs nothing the second time, and is asked anew when it may have changed. */
@Tag("live")
class SnapshotLiveTest {
    private static final List<String> READS = List.of(
            "stack",
            "stack -full",
            "args",
            "locals",
            "locals -v",
            "goroutine",
            "goroutines -t",
            "threads",
            "regs",
            "disassemble",
            "list",
            "frame 1 list",
            "frame 1 locals",
            "print i",
            "print total + i",
            "print nosuch",
            "whatis total",
            "display");

    @TempDir
    private Path folder;

    @Test
    void whatWasShownIsShownAgainAtNoCost() {
        try (TestSession session = inLoop()) {
            assertThat(session.costOf("locals").turnarounds()).isEqualTo(1);
            session.run("display -a total");
            for (String line : READS) {
                String first = session.run(line);
                assertThat(session.costOf(line).calls()).as(line).isZero();
                assertThat(session.run(line)).as(line).isEqualTo(first);
            }
        }
    }

    @Test
    void aScriptAlwaysAsks() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            session.run("break main.loop");
            session.run("continue");

            assertThat(session.costOf("print n").turnarounds()).isEqualTo(1);
            assertThat(session.costOf("print n").turnarounds()).isEqualTo(1);
        }
    }

    @Test
    void whatChangesTheTargetIsSeen() {
        try (TestSession session = inLoop()) {
            session.run("print total");
            session.run("set total = 41");
            assertThat(session.run("print total")).isEqualTo("41\n");

            session.run("patch total = 42");
            assertThat(session.run("print total")).isEqualTo("42\n");
            session.run("undo");
            assertThat(session.run("print total")).isEqualTo("41\n");

            assertThat(session.run("print i")).isEqualTo("0\n");
            session.run("next 3");
            assertThat(session.run("print i")).isEqualTo("1\n");
            assertThat(session.run("stack 0")).contains("stepping/main.go:");

            String before = session.run("goroutine");
            session.run("goroutine 2");
            assertThat(session.run("goroutine")).isNotEqualTo(before).contains("Goroutine 2:");
        }
    }

    @Test
    void aCallMayChangeAnything() {
        try (TestSession session = TestSession.alone("stepping", folder)) {
            session.session().snapshot().keep();
            session.run("break main.go:64");
            session.run("continue");
            assertThat(session.run("print c.n")).isEqualTo("13\n");
            assertThat(session.run("call -unsafe c.add(100)")).contains("113");

            assertThat(session.run("print c.n")).isEqualTo("113\n");
        }
    }

    @Test
    void aBreakpointIsSeenInTheInstructions() {
        try (TestSession session = inLoop()) {
            assertThat(session.run("disassemble")).doesNotContain("main.go:53*");
            session.run("break main.go:53");

            assertThat(session.run("disassemble")).contains("*");
        }
    }

    @Test
    void aRestartBeginsAnew() {
        try (TestSession session = inLoop()) {
            session.run("print total");
            session.run("restart");

            assertThat(session.run("print total")).contains("Command failed");
            session.run("continue");
            assertThat(session.costOf("print total").turnarounds()).isEqualTo(1);
        }
    }

    @Test
    void refreshAsksAnewAndTheUserCanDoWithout() {
        try (TestSession session = inLoop()) {
            session.run("print total");
            assertThat(session.costOf("refresh").calls()).isZero();
            assertThat(session.costOf("print total").turnarounds()).isEqualTo(1);

            session.run("config snapshot off");
            assertThat(session.costOf("print total").turnarounds()).isEqualTo(1);
            assertThat(session.costOf("print total").turnarounds()).isEqualTo(1);
            assertThat(session.run("config -list")).containsPattern("(?m)^snapshot +off$");

            session.run("config snapshot on");
            session.run("print total");
            assertThat(session.costOf("print total").turnarounds()).isZero();
        }
    }

    /** Stopped in a loop, as at a prompt. */
    private TestSession inLoop() {
        TestSession session = TestSession.alone("stepping", folder);
        session.session().snapshot().keep();
        session.run("break main.go:53");
        session.run("continue");
        session.run("clearall");
        return session;
    }
}
