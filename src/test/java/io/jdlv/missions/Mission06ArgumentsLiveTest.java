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

/** {@code dlv exec ./echo -- -c -cmd timeout -d}. */
@Tag("live")
class Mission06ArgumentsLiveTest {
    @ParameterizedTest
    @EnumSource
    void aProgramIsDebuggedWithItsArguments(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "args", folder, "-c", "-cmd", "timeout", "-d")) {
            Typed typed = target.jdlv(
                    "b main.main", "b (*timeouter).SetTimeout", "c", "p os.Args[1:]", "c", "args", "p *t", "bt");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answers().get(2)).startsWith("> [Breakpoint 1] main.main() ");
            assertThat(typed.answers().get(3))
                    .startsWith("[]string len: 4, cap: 4, [")
                    .contains("\"-c\"").contains("\"-cmd\"").contains("\"timeout\"").contains("\"-d\"");
            assertThat(typed.answers().get(4)).startsWith("> [Breakpoint 2] main.(*timeouter).SetTimeout() ");
            assertThat(typed.answers().get(5)).contains("t = (*main.timeouter)(0x").contains("seconds = 30\n");
            assertThat(typed.answers().get(6)).isEqualTo("main.timeouter {command: \"timeout\", timeout: 0}\n");
            assertThat(typed.last()).contains("in main.(*timeouter).SetTimeout\n").contains("in main.main\n");
        }
    }
}
