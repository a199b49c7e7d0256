package io.jdlv.missions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Era;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Typed;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code config max-array-values 1000}, {@code config -list}. */
@Tag("live")
class Mission08ConfigurationLiveTest {
    @ParameterizedTest
    @EnumSource
    void moreOfAnArrayIsShown(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "memory", folder)) {
            Typed typed = target.jdlv(
                    "p main.pattern", "config max-array-values 1000", "config -list", "p main.pattern");

            assertThat(typed.answers().get(0)).endsWith(",...+192 more]\n");
            assertThat(typed.answers().get(1)).isEmpty();
            assertThat(typed.answers().get(2)).containsPattern("(?m)^max-array-values +1000$").contains("substitute-path");
            assertThat(typed.last()).doesNotContain("more").hasSizeGreaterThan(256);
        }
    }
}
