package io.jdlv.differential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void hasNothingToSayOfEqualTexts() {
        assertThat(TextDifference.describe("stdout", "a\nb", "a\nb")).isEmpty();
    }

    @Test
    void showsTheFirstLinesThatDiffer() {
        assertThat(TextDifference.describe("stdout", "a\nb\n", "a\n\tc ")).contains("""
        stdout differs from line 2:
            a
          - b
          -\s
          + →c␣
        """);
    }

    @Test
    void saysWhereOneTextEnds() {
        assertThat(TextDifference.describe("stderr", "a", "a\nb")).contains("""
        stderr differs from line 2:
            a
          - (nothing more)
          + b
        """);
    }
}
