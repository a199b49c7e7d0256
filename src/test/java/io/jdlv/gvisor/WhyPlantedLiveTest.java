package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that are refused for one planted reason each: the page names the check, the object and the line. */
@Tag("live")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WhyPlantedLiveTest {
    private static final String MADE = "\nmade in    gvisor.dev/gvisor/pkg/sentry/";

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg, ptrace", "CURRENT, opt, systrap", "OF_2022, dbg, ptrace"})
    void whoLacksACapabilityIsRefused(Runsc version, String build, String platform, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, platform, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("unprivileged");
            sandbox.type("fail mount");
            assertThat(session.run("gvisor why mount"))
                    .containsPattern("mount\\(\"none\", \"/mnt\", \"tmpfs\", 0, ")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/syscalls/linux\\S*\\.Mount at .*:\\d+\n")
                    .containsPattern("\nchecked    CAP_SYS_ADMIN(: refused|, which the caller does not have)\n")
                    .contains("\ncaller     uid 65534, gid 0, capabilities none\n");

            sandbox.type("fail setuid");
            assertThat(session.run("gvisor why setuid"))
                    .contains("setuid(0) = -1 EPERM", MADE + "kernel.(*Task).SetUID at ")
                    .containsPattern("\nchecked    CAP_SETUID(: refused|, which the caller does not have)\n");

            sandbox.type("fail unlink");
            assertThat(session.run("gvisor why unlinkat"))
                    .contains("unlinkat(AT_FDCWD, \"/etc/passwd\", 0) = -1 EACCES")
                    .contains("refused: write and execute access to etc of mode 0755, owner 0, group 0");

            sandbox.type("fail chmod");
            assertThat(session.run("gvisor why fchmodat"))
                    .contains("fchmodat(AT_FDCWD, \"/etc/passwd\", 0777) = -1 EPERM")
                    .containsPattern("\nchecked    CAP_FOWNER(: refused|, which the caller does not have)\n");
        }
    }
}
