package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What casts and changes of memory cost over a slow link. */
@Tag("live")
class CastTurnaroundsLiveTest {
    @Test
    void onlyARefusedCastCostsOneMore(@TempDir Path folder) {
        try (TestSession session = inHandler(folder)) {
            assertThat(turnarounds(session, "print context")).isEqualTo(1);
            assertThat(turnarounds(session, "print *(*arch.UContext64)(context)")).as("taken").isEqualTo(1);
            assertThat(turnarounds(session, "print *(*UContext64)(context)")).as("refused").isEqualTo(2);
            assertThat(turnarounds(session, "print *(*nosuch.T)(context)")).as("cannot be helped").isEqualTo(1);
            assertThat(turnarounds(session, "print nosuch")).isEqualTo(1);
        }
    }

    @Test
    void theNamesOfATypeAreAskedForOnce(@TempDir Path folder) {
        try (TestSession session = inHandler(folder)) {
            assertThat(session.costOf("print *(*UContext64)(context)").calls()).isEqualTo(5);
            assertThat(session.costOf("print *(*UContext64)(context)").calls()).as("not for the type again").isEqualTo(4);
            session.run("restart");
            session.run("continue");
            assertThat(session.costOf("print *(*UContext64)(nil)").calls()).as("another program, perhaps").isEqualTo(4);
        }
    }

    @Test
    void aChangeIsReadBeforeAndAfterInItsOwnTurnaround(@TempDir Path folder) {
        try (TestSession session = inHandler(folder)) {
            String address = session.run("print %#x number").strip();
            assertThat(turnarounds(session, "set *(*uint32)(" + address + ") = 6")).as("a known address").isEqualTo(1);
            assertThat(turnarounds(session, "set small.A = 6")).as("where it is, then the change").isEqualTo(2);
            assertThat(turnarounds(session, "patch *(*uint32)(" + address + ") = 7")).as("is it safe, then the change").isEqualTo(2);
            assertThat(turnarounds(session, "undo")).isEqualTo(2);
        }
    }

    private static TestSession inHandler(Path folder) {
        TestSession session = TestSession.on("names", folder);
        session.run("break main.stop");
        session.run("continue");
        session.run("clearall");
        session.run("stepout");
        return session;
    }

    private static long turnarounds(TestSession session, String line) {
        return session.costOf(line).turnarounds();
    }
}
