package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.BusyProgram;
import io.jdlv.testing.JdlvProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that jdlv attached to, when jdlv goes without a word: it lives, runs, and nothing of the session is left in it.
 * Without care about one in five dies where a breakpoint is always being hit.
 */
@Tag("live")
@Timeout(120)
class KilledAttachLiveTest {
    @TempDir
    Path folder;

    @RepeatedTest(24)
    void aKilledSessionWithAHotBreakpointAndAPatchLeavesNothing(RepetitionInfo repetition) throws InterruptedException {
        try (BusyProgram target = BusyProgram.start(folder);
                JdlvProcess jdlv = attach(target)) {
            patchVerdict(jdlv);
            jdlv.type("break main.step", "condition 1 lane < 0", "continue");
            jdlv.await("Breakpoint 1 set");
            target.awaitVerdict(2);
            // at another moment of the hit breakpoint's life each time
            Thread.sleep(7L * repetition.getCurrentRepetition());
            assertThat(target.isAlive()).isTrue();
            assertThat(target.hasOriginalCode()).isFalse();

            jdlv.kill();

            target.awaitRelease();
            target.awaitVerdict(1);
            target.awaitProgress();
            assertThat(target.isAlive()).isTrue();
            assertThat(target.hasOriginalCode()).isTrue();
        }
    }

    @Test
    void aKilledSessionThatWaitsAtABreakpointLeavesNothing() {
        try (BusyProgram target = BusyProgram.start(folder);
                JdlvProcess jdlv = attach(target)) {
            patchVerdict(jdlv);
            jdlv.type("break main.step", "continue", "set main.revision = 7", "print main.revision");
            jdlv.await("> \\[Breakpoint 1\\] main.step");
            jdlv.await("\\b7$");

            jdlv.kill();

            target.awaitRelease();
            target.awaitVerdict(1);
            target.awaitProgress();
            assertThat(target.isAlive()).isTrue();
            assertThat(target.hasOriginalCode()).isTrue();
            // data stays, and the next session knows of it, but not of the patch, which is gone
            try (JdlvProcess next = attach(target)) {
                next.await("A session that did not end in order left 1 change in");
                next.type("undo", "exit", "n");
                next.await(": 07 00 00 00 00 00 00 00 -> 01 00 00 00 00 00 00 00");
                assertThat(next.awaitEnd()).as(next.text()).isZero();
            }
            assertThat(target.isAlive()).isTrue();
        }
    }

    @Test
    void whatWasTakenBackIsNotTakenBackAgain() {
        try (BusyProgram target = BusyProgram.start(folder);
                JdlvProcess jdlv = attach(target)) {
            patchVerdict(jdlv);
            jdlv.type("undo", "continue");
            jdlv.await("cmp .*, 0x14");
            target.awaitVerdict(1);

            jdlv.kill();

            target.awaitRelease();
            target.awaitProgress();
            assertThat(target.hasOriginalCode()).isTrue();
        }
    }

    @Test
    void anEndOfInputLeavesTheProcessRunningAndThePatchInIt() {
        try (BusyProgram target = BusyProgram.start(folder);
                JdlvProcess jdlv = attach(target)) {
            patchVerdict(jdlv);
            jdlv.type("break main.step", "continue");
            jdlv.await("> \\[Breakpoint 1\\] main.step");

            assertThat(jdlv.awaitEnd()).as("the question about the process has no answer").isEqualTo(2);

            assertThat(target.isTraced()).isFalse();
            target.awaitVerdict(2);
            target.awaitProgress();
            assertThat(target.isAlive()).isTrue();
        }
    }

    private JdlvProcess attach(BusyProgram target) {
        return JdlvProcess.start(folder, Map.of(), "attach", Long.toString(target.pid()));
    }

    /** Makes main.verdict compare with 5 in place of 20, so that it says 2. */
    private static void patchVerdict(JdlvProcess jdlv) {
        jdlv.type("disassemble -l main.verdict");
        Matcher comparison = jdlv.await("\t(0x[0-9a-f]+)\t([0-9a-f]+)14\t+cmp .*, 0x14");
        long last = Long.decode(comparison.group(1)) + comparison.group(2).length() / 2;
        jdlv.type("patch -bytes 0x" + Long.toHexString(last) + " = 05");
        jdlv.await("cmp .*, 0x5");
    }
}
