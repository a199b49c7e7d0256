package io.jdlv.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    @TempDir
    Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content).toString();
    }

    @Test
    void knowsItsHeaderAndWhatWasTyped() throws IOException {
        try (Recording recording = new RecordingFile()
                .line("{\"at\":0.1,\"typed\":\"b main.main\"}")
                .exchange(1, "State", "{}", "{}")
                .line("{\"at\":0.2,\"typed\":\"exit\"}")
                .in(folder)) {
            assertThat(recording.header().server()).isEqualTo("1.27.2");
            assertThat(recording.header().jdlv()).isEqualTo("0.1.0");
            assertThat(recording.typed()).containsExactly("b main.main", "exit");
        }
    }

    @Test
    void membersMayStandInAnyOrderAndNewOnesAreSkipped() throws IOException {
        try (Recording recording = new RecordingFile()
                .line("{\"message\":{\"id\":\"a\",\"params\":[],\"method\":\"RPCServer.State\"},\"from\":\"client\",\"mood\":{},"
                        + "\"connection\":\"main\",\"at\":1}")
                .in(folder)) {
            assertThat(recording.entries()).singleElement().isInstanceOfSatisfying(Entry.Asked.class, asked -> {
                assertThat(asked.method()).isEqualTo("RPCServer.State");
                assertThat(asked.id()).isEqualTo("\"a\"");
            });
        }
    }

    @Test
    void aLastLineThatWasNotWrittenToItsEndIsLeftOut() throws IOException {
        try (Recording recording = new RecordingFile().exchange(1, "State", "{}", "{}").line("{\"at\":3,\"conn").in(folder)) {
            assertThat(recording.entries()).hasSize(2);
        }
    }

    @Test
    void aLineThatCannotBeReadIsNamed() throws IOException {
        try (Recording recording = new RecordingFile().line("{\"at\":\"x").exchange(1, "State", "{}", "{}").in(folder)) {
            assertThatThrownBy(recording::entries)
                    .isInstanceOf(RecordingException.class)
                    .hasMessageMatching("Line 2 of .*recording.jsonl is no line of a recording: .*");
        }
    }

    @Test
    void saysWhatIsNoRecording() throws IOException {
        assertThatThrownBy(() -> Recording.open(folder.resolve("none").toString()))
                .isInstanceOf(RecordingException.class)
                .hasMessage("There is no file " + folder.resolve("none") + ".");
        assertThatThrownBy(() -> Recording.open(folder.toString()))
                .hasMessage(folder + " is a folder; name the file of a recording.");
        for (String other : new String[] {"", "hello\n", "{}\n", "[1]\n", "{\"format\":1}", "x".repeat(1 << 20)}) {
            String file = file(other);
            assertThatThrownBy(() -> Recording.open(file))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageStartingWith(file + " is no recording of a session.");
        }
        String newer = file("{\"format\":\"jdlv recording\",\"version\":7}\n");
        assertThatThrownBy(() -> Recording.open(newer))
                .hasMessage("It is a recording of format 7, and this jdlv knows format 1: use a newer jdlv.");
    }
}
