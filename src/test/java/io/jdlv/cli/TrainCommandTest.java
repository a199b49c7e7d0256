package io.jdlv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the launcher lets Java watch to make starts quick. */
class TrainCommandTest {
    @Test
    void itIsASessionThatShowsNothing() {
        assertThat(Jdlv.run("train", "protocol/recordings/demo.jsonl")).isEqualTo(new Jdlv(0, "", ""));
    }

    @Test
    void withoutARecordingItFails() {
        Jdlv nothing = Jdlv.run("train", "no-such-file");

        assertThat(nothing.status()).isEqualTo(1);
        assertThat(nothing.err()).isEqualTo("There is no file no-such-file.\n");
    }

    @Test
    void nobodyIsTold() {
        assertThat(Jdlv.run("help").out()).contains("connect").doesNotContain("train");
    }
}
