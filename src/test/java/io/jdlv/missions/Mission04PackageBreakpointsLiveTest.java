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

/** Breakpoints on functions named by a part of their package's path. */
@Tag("live")
class Mission04PackageBreakpointsLiveTest {
    private static final String FULL = "example.com/jdlv/testfixtures/names/pkg/sentry/kernel.(*Task).executeSyscall";

    @ParameterizedTest
    @EnumSource
    void aPartOfThePathIsEnough(Era era, @TempDir Path folder) {
        try (LiveTarget target = LiveTarget.start(era, "names", folder)) {
            Typed typed = target.jdlv(
                    "b pkg/sentry/kernel.(*Task).executeSyscall",
                    "clear 1",
                    "b kernel.(*Task).executeSyscall",
                    "clear 2",
                    "b " + FULL,
                    "b (*timeouter).SetTimeout",
                    "c",
                    "c",
                    "p sysno");

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answers().get(0)).startsWith("Breakpoint 1 set at 0x").contains(" for " + FULL + "() ");
            assertThat(typed.answers().get(2)).startsWith("Breakpoint 2 set at 0x").contains(" for " + FULL + "() ");
            assertThat(typed.answers().get(5)).contains(" for main.(*timeouter).SetTimeout() ");
            assertThat(typed.answers().get(6)).startsWith("> [Breakpoint 4] main.(*timeouter).SetTimeout() ");
            assertThat(typed.answers().get(7)).startsWith("> [Breakpoint 3] " + FULL + "() ");
            assertThat(typed.last()).isEqualTo("39\n");
        }
    }
}
