package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.DelveClient;
import io.jdlv.plugin.Plugins;
import io.jdlv.rpc.Meter;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** System calls as they are made, by all runscs that are tested and by an optimised one. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TraceLiveTest {
    private static final String HEAD = "\\d\\d:\\d\\d:\\d\\d\\.\\d{6} \\[1:\\d+\\] gvisor-w\\S* ";
    private static final String OPENAT = "gvisor.dev/gvisor/pkg/sentry/syscalls/linux.Openat";
    private static final String TAIL = " <\\d+\\.\\d{6}>\n";

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "CURRENT, opt", "OF_2025, dbg", "OF_2022, dbg"})
    void readsLikeStrace(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("settime");
            sandbox.type("open /nonexistent");
            sandbox.type("unimplemented");
            sandbox.type("write /tmp/greeting hello");

            String shown = session.run("gvisor trace -n 4 clock_settime openat swapon");

            assertThat(shown)
                    .matches(HEAD + "clock_settime\\(CLOCK_REALTIME, \\{tv_sec=978307200, tv_nsec=5}\\) = -1 EPERM \\(operation not permitted\\)"
                            + TAIL
                            + HEAD + "openat\\(AT_FDCWD, \"/nonexistent\", O_RDONLY\\|O_CLOEXEC\\)"
                            + " = -1 ENOENT \\(no such file or directory\\)" + TAIL
                            + HEAD + "swapon\\(\"/dev/swap\", 0\\) = -1 (EPERM|ENOSYS) \\([a-z ]+\\)" + TAIL
                            + HEAD + "openat\\(AT_FDCWD, \"/tmp/greeting\", O_WRONLY\\|O_CREAT, 0644\\) = \\d+" + TAIL
                            + "4 calls\\. Times are as seen from here\\.\n");
            sandbox.type("open /nonexistent");
            sandbox.type("open /tmp/greeting");
            assertThat(session.run("gvisor trace -raw -n 2 openat")).as("the second has its task with the stop, and neither a duration").matches(
                    HEAD + "openat\\(0xffffffffffffff9c, 0x[0-9a-f]+, 0x80000, 0\\) = -1 ENOENT \\(no such file or directory\\)\n"
                            + HEAD + "openat\\(0xffffffffffffff9c, 0x[0-9a-f]+, 0x80000, 0\\) = \\d+\n2 calls\\. .*\n");
            assertThat(session.run("breakpoints")).as("none is left").doesNotContain("gvisor");
        }
    }

    @Test
    void whereABreakpointIsInTheWayNothingIsLeft(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            DelveClient delve = session.session().delve();
            long last = delve.program().functionReturns(OPENAT).await().getLast();
            session.run("break *0x" + Long.toHexString(last));
            List<String> before = session.run("breakpoints -a").lines().sorted().toList();
            String refusal = "Command failed: breakpoint 1 is at an instruction of " + OPENAT + " (0x" + Long.toHexString(last)
                    + ") where one is needed to see its calls: clear it first\n";

            assertThat(session.run("gvisor trace -n 1 openat")).isEqualTo(refusal);
            assertThat(session.run("gvisor trace -raw -n 1 openat")).isEqualTo(refusal);
            assertThat(session.run("gvisor why openat")).endsWith(refusal);
            assertThat(session.run("breakpoints -a").lines().sorted()).isEqualTo(before);

            sandbox.type("open /nonexistent");
            session.run("toggle 1");
            assertThat(session.run("gvisor trace -n 1 openat")).contains("= -1 ENOENT", "1 call.");
        }
    }

    @Test
    void showsWhatIsAskedFor(@TempDir Path folder) throws IOException {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("write /tmp/greeting hello");
            sandbox.type("open /nonexistent");
            sandbox.type("open /tmp/greeting");

            assertThat(session.run("gvisor trace -errors -n 1 openat"))
                    .matches(HEAD + "openat\\(AT_FDCWD, \"/nonexistent\", .*\n1 call\\. .*\n");
            assertThat(session.run("gvisor trace -raw -n 1 openat"))
                    .matches(HEAD + "openat\\(0xffffffffffffff9c, 0x[0-9a-f]+, 0x80000, 0\\) = \\d+\n1 call\\. .*\n");
            String file = folder.resolve("calls").toString();
            sandbox.type("write /tmp/greeting hello");
            assertThat(session.run("gvisor trace -o " + file + " -n 1 write")).isEqualTo("1 call. Times are as seen from here. In " + file + ".\n");
            assertThat(Files.readString(Path.of(file))).containsPattern("write\\(\\d+, \"[a-z <>\\\\]+\", \\d+\\) = \\d+ <");

            sandbox.type("settime");
            sandbox.type("unimplemented");
            assertThat(session.run("gvisor break clock_settime swapon").lines())
                    .hasSize(2)
                    .first().asString().contains("syscalls/linux.ClockSettime() ");
            assertThat(session.run("continue")).contains("linux.ClockSettime() ");
            assertThat(session.run("continue")).contains("syscalls.CapError.func1() ");
            assertThat(session.run("print RBX")).isEqualTo("167\n");
            sandbox.type("open /tmp/greeting");
            sandbox.type("settime");
            assertThat(session.run("gvisor trace openat")).as("a breakpoint of the user's ends it")
                    .contains("openat(").contains("> [Breakpoint ");
            assertThat(session.run("gvisor trace nosuch")).startsWith("Command failed: this runsc has no system call nosuch");
            assertThat(session.run("gvisor trace -n none")).isEqualTo("Command failed: expected a number from 1 after -n, and none is none\n");
            assertThat(session.run("gvisor trace -task 77 openat")).startsWith("Command failed: the sandbox has no task 77; it has 1, ");
            sandbox.type("open /tmp/greeting");
            session.run("clearall");
            assertThat(session.run("gvisor trace -task 1 -n 1 openat nanosleep futex read")).matches(HEAD.replace("\\\\d+\\]", "1\\]") + "[^\n]*\n1 call.*\n");
        }
    }

    /**
     * At a call's return the program's registers are asked for where the sentry has them, and the result, with the resume behind
     * them. Decoded, the call is seen to begin as well: registers, program and its name are asked for then, and what was read of
     * memory the last time. The path is elsewhere each time, but near; where it is not, and where the program's mappings have
     * changed, another read is waited for. What 20 calls cost more than 10 is what each costs.
     */
    @Test
    void aCallIsOneTurnaroundAndDecodedThreeOrFour(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("opens 80 /nonexistent");
            session.run("gvisor trace -n 3 openat");
            session.run("gvisor trace -raw -n 3 openat");

            Meter.Reading raw = tenMore(session, "gvisor trace -raw openat");
            assertThat(raw.turnarounds()).isEqualTo(10);
            assertThat(raw.calls()).as("a read, the result, a resume").isEqualTo(30);
            Meter.Reading decoded = tenMore(session, "gvisor trace openat");
            assertThat(decoded.turnarounds()).as("three each, and a fourth seldom").isLessThan(40);
            assertThat(decoded.calls()).as("seven reads, a resume, the result, a resume").isLessThan(120);
        }
    }

    /** Where a program's registers are and what it is called is not asked each time. */
    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "CURRENT, opt", "OF_2025, dbg", "OF_2022, dbg"})
    void undecodedCallsAreThoseOfTheProgramThatATaskRunsThen(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            String open = "openat\\(0xffffffffffffff9c, 0x[0-9a-f]+, 0x80000, 0\\) = -1 ENOENT .*";
            session.run("gvisor break bpf");
            Stream.of("open /nonexistent", "calls", "open /nonexistent", "bpf").forEach(sandbox::type);
            List<String> renamed = session.run("gvisor trace -raw -task 1 openat").lines().filter(line -> line.matches(".* " + open)).toList();
            assertThat(renamed).hasSize(2);
            assertThat(renamed.getFirst()).matches(HEAD + open);
            assertThat(renamed.getLast()).matches("\\S+ \\[1:1] renamed " + open);

            Stream.of("open /nonexistent", "exec /proc/self/exe").forEach(sandbox::type);
            assertThat(session.run("gvisor trace -raw -task 1 -n 2 openat").lines()).satisfiesExactly(
                    before -> assertThat(before).matches("\\S+ \\[1:1] renamed " + open),
                    after -> assertThat(after).matches("\\S+ \\[1:1] exe openat\\(0xffffff9c, 0x[0-9a-f]+, 0, 0\\) = .*"),
                    end -> assertThat(end).startsWith("2 calls"));
        }
    }

    private static Meter.Reading tenMore(TestSession session, String command) {
        Meter.Reading ten = session.costOf(command + " -n 10");
        return session.costOf(command + " -n 20").since(ten);
    }

    @Test
    void anExecveThatFailsLateSaysSo(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("write /tmp/noprogram nothing");
            sandbox.type("chmod /tmp/noprogram 755");
            sandbox.type("exec /tmp/noprogram");
            sandbox.type("exec /nonexistent");
            sandbox.type("fork");
            sandbox.type("exec /tmp/noprogram");

            assertThat(session.run("gvisor trace -n 4 execve")).matches(
                    HEAD + "execve\\(\"/tmp/noprogram\", \\[\"/tmp/noprogram\"], .*\\) = -1 ENOEXEC[^\n]*" + TAIL
                            + HEAD + "execve\\(\"/nonexistent\", .*\\) = -1 ENOENT[^\n]*" + TAIL
                            + HEAD.replace("[1:", "[\\d+:") + "execve\\(\".*\", \\[\".*\", \"child\"], .*\\) = 0" + TAIL
                            + HEAD + "execve\\(\"/tmp/noprogram\", .*\\) = -1 ENOEXEC[^\n]*" + TAIL
                            + "4 calls\\. .*\n");
            assertThat(session.run("breakpoints")).as("none is left").doesNotContain("gvisor");
        }
    }

    @Test
    void execvesThatAreUnderWayAtOnceAllEnd(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.shell(Runsc.CURRENT, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            for (String mode : List.of("", "-raw ")) {
                sandbox.type("for i in 1 2 3 4; do /bin/true & /bin/true & /bin/true & /bin/true & wait; done");

                String shown = session.run("gvisor trace " + mode + "-n 16 execve");

                assertThat(shown.lines().filter(line -> line.contains(" execve(")))
                        .hasSize(16)
                        .allMatch(line -> line.matches(".* execve\\(.*\\) = 0( <[0-9.]+>)?"));
                assertThat(session.run("breakpoints")).as("none is left").doesNotContain("gvisor");
            }
        }
    }

    /** EpollPwait calls EpollWait, the handler of another call; Getpgid calls Getpgrp. */
    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "CURRENT, opt", "OF_2025, dbg", "OF_2022, dbg"})
    void aCallIsWhatTheProgramAskedForWhateverItsHandlerCalls(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            for (String mode : List.of("", "-raw ")) {
                sandbox.type("calls");
                assertThat(session.run("gvisor trace " + mode + "-task 1 -n 3 epoll_wait epoll_pwait getpgrp getpgid uname").lines())
                        .satisfiesExactly(
                                call -> assertThat(call).matches(".* epoll_pwait\\(\\w+, .*\\) = 1.*"),
                                call -> assertThat(call).matches(".* getpgid\\(0\\) = \\d+.*"),
                                call -> assertThat(call).matches(".* uname\\(.*\\) = 0.*"),
                                end -> assertThat(end).startsWith("3 calls"));
            }
            sandbox.type("calls");
            assertThat(session.run("gvisor trace -task 1 -n 1 epoll_wait getpgrp uname")).as("not a call of its own").contains(" uname(");
        }
    }

    /** Those that are seen where they begin as well show neither that time. */
    @Test
    void undecodedCallsHaveTheTimeOfTheirReturnOnly(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("calls");
            assertThat(session.run("gvisor trace -raw -task 1 -n 1 gettimeofday"))
                    .matches("\\S+ \\[1:1] renamed gettimeofday\\(0x[0-9a-f]+, 0\\) = 0\n1 call\\. .*\n");
        }
    }

    @Test
    void anUndecodedPrctlHasTheNameThatTheProgramHadBefore(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            Stream.of("open /nonexistent", "name one", "name two", "open /nonexistent").forEach(sandbox::type);
            assertThat(session.run("gvisor trace -raw -task 1 -n 4 openat prctl").lines()).satisfiesExactly(
                    call -> assertThat(call).matches(HEAD + "openat.*"),
                    call -> assertThat(call).matches(HEAD + "prctl.*"),
                    call -> assertThat(call).contains(" one prctl("),
                    call -> assertThat(call).contains(" two openat("),
                    end -> assertThat(end).startsWith("4 calls"));
        }
    }
}
