package io.jdlv.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long an answer takes. The lines of these recordings are a second apart. */
class PaceTest {
    @TempDir
    Path folder;

    private List<Duration> paces(RecordingFile file, Pace pace) throws IOException {
        try (Recording recording = file.in(folder)) {
            return Tape.of(recording.entries()).reads().values().stream()
                    .flatMap(List::stream)
                    .map(read -> pace.of(read.exchange()))
                    .toList();
        }
    }

    @Test
    void anAnswerTakesWhatItTook() throws IOException {
        RecordingFile file = new RecordingFile().exchange(1, "ProcessPid", "{}", "7");

        assertThat(paces(file, Pace.speed(1))).containsExactly(Duration.ofSeconds(1));
        assertThat(paces(file, Pace.speed(10))).containsExactly(Duration.ofMillis(100));
        assertThat(paces(file, Pace.atOnce())).containsExactly(Duration.ZERO);
    }

    @Test
    void whatWasAskedTogetherIsNotWaitedForTwice() throws IOException {
        RecordingFile file = new RecordingFile()
                .asked("main", 1, "ProcessPid", "{}")
                .asked("main", 2, "BuildID", "{}")
                .answered("main", 1, "7")
                .answered("main", 2, "8");

        assertThat(paces(file, Pace.speed(1)))
                .as("from the question on, and from the answer before on")
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(1));
    }
}
