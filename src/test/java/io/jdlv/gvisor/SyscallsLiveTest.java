package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.plugin.Plugins;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of system calls, straight after dlv was attached. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SyscallsLiveTest {
    @ParameterizedTest
    @EnumSource
    void showsTheTable(Runsc version, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            assertThat(session.costOf("gvisor syscalls").turnarounds()).as("one of them asks what the program is").isEqualTo(2);
            assertThat(session.costOf("gvisor syscalls").turnarounds()).as("it is known now").isZero();
            assertThat(session.costOf("gvisor syscalls -arch amd64").turnarounds()).as("by its architecture too").isZero();
            assertThat(session.costOf("gvisor break clock_settime openat").turnarounds()).as("places, and setting").isEqualTo(2);
            session.run("clearall");
            assertThat(session.costOf("gvisor break openat").turnarounds()).isEqualTo(1);
            session.run("clearall");

            assertThat(session.run("gvisor syscalls clock_settime"))
                    .isEqualTo(
                            """
                            clock_settime, number 227 on amd64
                                handler  gvisor.dev/gvisor/pkg/sentry/syscalls/linux.ClockSettime
                                support  full
                                note     Fully Supported.
                            """);
            assertThat(session.run("gvisor syscalls -arch arm64 112")).startsWith("clock_settime, number 112 on arm64\n");
            assertThat(session.run("gvisor syscalls -level unimplemented -handler CapError"))
                    .containsPattern("\n167 +swapon +syscalls.CapError.func1 +unimplemented +Returns \"operation not permitted\"")
                    .doesNotContain("clock_settime");
            assertThat(session.run("gvisor syscalls --json settimeofday")).contains("\"kind\":\"gvisor-syscall\"", "\"number\":164");

            String file = folder.resolve("table").toString();
            assertThat(session.run("gvisor syscalls -save " + file)).matches("3[0-9]+ system calls of amd64 saved in .*\n");
            assertThat(session.run("gvisor syscalls -diff " + file)).isEqualTo("The table is the same as that of " + file + ".\n");
            assertThat(session.run("gvisor syscalls -diff " + target.address())).startsWith("The table is the same as that of 127.");
            session.session().restarted();
            assertThat(session.costOf("gvisor syscalls").turnarounds()).as("another run may be of another program").isEqualTo(1);
            assertThat(session.run("gvisor syscalls nosuch"))
                    .isEqualTo("Command failed: this runsc has no system call nosuch on amd64; gvisor syscalls lists those it has\n");
        }
    }

    @Test
    void showsWhatAnotherSandboxHasOtherwiseAndLetsThatGoOn(@TempDir Path folder) throws IOException {
        Path there = Files.createDirectory(folder.resolve("other"));
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands());
                Sandbox older = Sandbox.workload(Runsc.OF_2022, "dbg", there);
                LiveTarget olderTarget = older.attach(there);
                TestSession visitor = TestSession.with(olderTarget.server(), List.of())) {
            visitor.session().delve().execution().command(DebuggerCommand.of(CommandName.CONTINUE));
            older.type("open /nonexistent");
            older.awaitOutput("open ");

            assertThat(session.run("gvisor syscalls -diff " + olderTarget.address()))
                    .startsWith("- " + olderTarget.address() + "\n+ this sandbox\n")
                    .containsPattern("\n- 308 +setns +syscalls\\.ErrorWithEvent\\.func1 +unimplemented +.*"
                            + "\n\\+ 308 +setns +linux\\.Setns +full +Fully Supported\\.\n")
                    .containsPattern("\n- 436 .*\n\\+ 436 .*\n\\+ 437 +openat2 +linux\\.Openat2 +full ")
                    .as("which both have alike")
                    .doesNotContain("clock_settime");
            older.type("settime");
            older.awaitOutput("settime ");
        }
    }
}
