package io.jdlv.missions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why does {@code date -s} say "Operation not permitted" in a sandbox? Found with the commands that dlv has. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class Mission05SystemCallsLiveTest {
    private static final List<String> LINES = List.of(
            "b kernel.(*Task).executeSyscall",
            "c",
            "next",
            "next",
            "next",
            "config max-array-values 1000",
            "p s.Table",
            "p sysno",
            "p s.lookup[1]",
            "clear 1",
            "b linux.ClockSettime",
            "c",
            "bt",
            "clear 2");

    @ParameterizedTest
    @EnumSource
    void isFoundAtThePrompt(Runsc version, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.shell(version, folder);
                LiveTarget target = sandbox.attach(folder)) {
            sandbox.type("date -s 12:00:00");

            Typed typed = target.jdlv(LINES.toArray(String[]::new));

            assertThat(typed.complaints()).isEmpty();
            assertThat(typed.answer("p s.Table"))
                    .startsWith("map[uintptr]gvisor.dev/gvisor/pkg/sentry/kernel.Syscall [")
                    .containsPattern("227: \\{\\s+Name: \"clock_settime\",\\s+Fn: gvisor.dev/gvisor/pkg/sentry/syscalls/linux.ClockSettime,"
                            + "\\s+SupportLevel: 3,\\s+Note: \"Fully Supported.\"");
            assertThat(typed.answer("p sysno")).matches("[0-9]+\n");
            assertThat(typed.answer("p s.lookup[1]")).matches("gvisor\\.dev/gvisor/pkg/sentry/syscalls/linux\\S*\\.Write\n");
            assertThat(typed.answers().get(11)).contains("gvisor.dev/gvisor/pkg/sentry/syscalls/linux.ClockSettime() ");
            assertThat(typed.answer("bt")).containsSubsequence(
                    "linux.ClockSettime",
                    "kernel.(*Task).executeSyscall",
                    "kernel.(*Task).doSyscallInvoke",
                    "kernel.(*Task).doSyscallEnter",
                    "kernel.(*Task).doSyscall",
                    "kernel.(*runApp).execute",
                    "kernel.(*Task).run");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = {"CURRENT", "OF_2022"})
    void isFoundByAFileOfCommands(Runsc version, @TempDir Path folder) throws IOException {
        try (Sandbox sandbox = Sandbox.shell(version, folder);
                LiveTarget target = sandbox.attach(folder)) {
            sandbox.type("date -s 12:00:00");
            Path commands = Files.write(folder.resolve("mission"), LINES);

            String shown = target.jdlv(commands);

            assertThat(shown).containsSubsequence("Name: \"clock_settime\"", "linux.ClockSettime() ", "kernel.(*Task).run");
        }
    }
}
