package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From "Operation not permitted" to the line that says so. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WhyLiveTest {
    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "CURRENT, opt", "OF_2025, dbg", "OF_2022, dbg"})
    void saysThatAHandlerAlwaysFails(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("settime");

            assertThat(session.run("gvisor why clock_settime"))
                    .contains("clock_settime: the handler returns EPERM whatever its caller\n")
                    .containsPattern("\ncall       [0-9:.]+ \\[1:\\d+] gvisor-w\\S* clock_settime\\(CLOCK_REALTIME, ")
                    .contains("\ntable      number 227, full: Fully Supported.\n")
                    .contains("\nerror      EPERM, number 1, operation not permitted\n")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/syscalls/linux.ClockSettime at .*sys_time.go:\\d+\n")
                    .containsPattern("\ncaller     uid 0, gid 0, .*capabilities ")
                    .containsPattern("=> +\\d+:\\s+return 0, nil, linuxerr.EPERM\n")
                    .containsSubsequence("linux.ClockSettime", "kernel.(*Task).executeSyscall", "kernel.(*Task).run");
            assertThat(session.run("breakpoints")).as("none is left").doesNotContain("gvisor");
        }
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "OF_2025, dbg", "OF_2022, dbg"})
    void saysWhatWasChecked(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("unprivileged");
            sandbox.type("open /etc/shadow");

            assertThat(session.run("gvisor why openat"))
                    .contains("openat: failed with EACCES\n", "openat(AT_FDCWD, \"/etc/shadow\", O_RDONLY|O_CLOEXEC) = -1 EACCES")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/vfs.GenericCheckPermissions at .*permissions.go:\\d+\n")
                    .containsPattern("\n           called by gvisor.dev/gvisor/pkg/sentry/syscalls/linux\\S*.Openat at ")
                    .contains("\nchecked    read access to a file of mode 0640, owner 0, group ")
                    .containsPattern(version == Runsc.CURRENT
                            ? "\nchecked    capability CAP_DAC_OVERRIDE\n"
                            : "\nnot known  what functions check that have a copy of \\S+HasCapabilityIn in them\n")
                    .contains("\ncaller     uid 65534, gid 0, ");
        }
    }

    @Test
    void saysWhatIsNotImplementedAndFindsOtherErrorsTheSecondTime(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("unimplemented");
            sandbox.type("unimplemented");
            assertThat(session.run("gvisor why swapon"))
                    .containsPattern("swapon: gVisor does not implement it. Returns \"operation not permitted\" if the process does not have")
                    .containsPattern("\nchecked    capability CAP_SYS_ADMIN\n");

            sandbox.type("open /nonexistent");
            sandbox.type("open /nonexistent");
            assertThat(session.run("gvisor why openat"))
                    .contains("openat fails with ENOENT. Where that is made is seen when it fails so again")
                    .contains("openat: failed with ENOENT\n")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/\\S+ at ");
            assertThat(session.run("gvisor why")).isEqualTo("Command failed: why what? see help gvisor why\n");
        }
    }
}
