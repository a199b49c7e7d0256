package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.session.SessionWatcher;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
                    .containsPattern("\n +\\d+:\\s+func ClockSettime\\(.*\n=> +\\d+:\\s+return 0, nil, linuxerr.EPERM\n")
                    .containsSubsequence("linux.ClockSettime", "kernel.(*Task).executeSyscall", "kernel.(*Task).run");
            assertThat(session.run("breakpoints")).as("none is left").doesNotContain("gvisor");
        }
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "CURRENT, opt", "OF_2025, dbg", "OF_2022, dbg"})
    void saysWhatWasRefusedToWhom(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("secret /tmp/planted");
            sandbox.type("unprivileged");
            sandbox.type("open /nonexistent");
            sandbox.type("open /tmp/planted");

            assertThat(session.run("gvisor why -task 1 openat EACCES"))
                    .as("and not the one before")
                    .contains("openat: failed with EACCES; refused: read access to planted of mode 0000, owner 0, group 0")
                    .contains("openat(AT_FDCWD, \"/tmp/planted\", O_RDONLY|O_CLOEXEC) = -1 EACCES")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/vfs.GenericCheckPermissions at .*permissions.go:\\d+\n")
                    .containsPattern("\n           called by gvisor.dev/gvisor/pkg/sentry/syscalls/linux\\S*.Openat at ")
                    .containsPattern("\nchecked    execute access to tmp of mode 1777, owner 0, group 0: granted\n")
                    .containsPattern("\nchecked    CAP_DAC_READ_SEARCH.*\nchecked    CAP_DAC_OVERRIDE" + (version == Runsc.CURRENT ? ": refused\n" : ""))
                    .contains("\ncaller     uid 65534, gid 0, ")
                    .containsPattern("permissions.go:\n(.*\n)*=> +\\d+:\\s+return linuxerr.EACCES\n");
            assertThat(session.run("breakpoints")).as("none is left").doesNotContain("gvisor");
        }
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "CURRENT, opt", "OF_2022, dbg"})
    void findsOtherErrorsAsWell(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("open /nonexistent");
            assertThat(session.run("gvisor why openat"))
                    .contains("openat: failed with ENOENT\n")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/\\S+ at ");

            sandbox.type("connect");
            String refused = session.run("gvisor why connect");
            for (int i = 0; i < 10 && refused.contains("connect: failed with EINTR\n"); i++) {
                // Go's scheduler sends a signal to who takes long; the program then connects anew
                refused = session.run("gvisor why connect");
            }
            assertThat(refused)
                    .contains("connect: failed with ECONNREFUSED\n", "from tcpip.ErrConnectionRefused\n")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/socket/netstack.\\S+ at .*netstack.go:");

            sandbox.type("open /proc/self/exe/nothing");
            assertThat(session.run("gvisor why openat"))
                    .contains("openat: failed with ENOTDIR\n")
                    .contains("\nnot known  where ENOTDIR was made: it was not watched; gvisor why openat ENOTDIR does\n");
            sandbox.type("open /nonexistent");
            sandbox.type("open /proc/self/exe/nothing");
            assertThat(session.run("gvisor why openat ENOTDIR")).containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/\\S+ at ");

            sandbox.type("write /tmp/script text");
            sandbox.type("exec /tmp/script");
            assertThat(session.run("gvisor why execve"))
                    .contains("execve: failed with EACCES; refused: read and execute access to script of mode 0644, owner 0, ");
        }
    }

    /**
     * Errors are made in several ways: as variables of two packages, one of them translated on the way, as plain numbers, by the
     * handler or by what comes after it.
     */
    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "CURRENT, opt", "OF_2025, dbg", "OF_2022, dbg"})
    void marksTheLineWhereAnErrorIsMade(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("fail readonly");
            assertThat(session.run("gvisor why openat EROFS"))
                    .contains("openat(AT_FDCWD, \"/tmp/readonly/file\", O_WRONLY|O_CREAT, 0644) = -1 EROFS")
                    .as("nobody is refused for who he is")
                    .doesNotContain("\nchecked ")
                    .containsPattern(madeIn("vfs\\.\\(\\*Mount\\)\\.CheckBeginWrite", "return linuxerr\\.EROFS"));

            sandbox.type("fail nofollow");
            assertThat(session.run("gvisor why openat ELOOP"))
                    .containsPattern(madeIn("fsimpl/\\w+\\.\\S+", "return nil, linuxerr\\.ELOOP"));

            sandbox.type("fail notempty");
            assertThat(session.run("gvisor why unlinkat ENOTEMPTY"))
                    .containsPattern(madeIn("fsimpl/overlay\\.\\S+", "return linuxerr\\.ENOTEMPTY"));

            sandbox.type("fail text");
            assertThat(session.run("gvisor why execve ENOEXEC"))
                    .contains("execve(\"/tmp/text\", [\"text\"], ")
                    .containsPattern(madeIn("loader\\.loadExecutable", "return .*linuxerr\\.ENOEXEC"));

            sandbox.type("fail seek");
            assertThat(session.run("gvisor why lseek EINVAL"))
                    .contains("lseek(3, -1, SEEK_SET) = -1 EINVAL")
                    .containsPattern(madeIn("fsimpl/gofer\\.regularFileSeekLocked", "return 0, linuxerr\\.EINVAL"));

            sandbox.type("fail unbacked");
            assertThat(session.run("gvisor why mmap EBADF"))
                    .containsPattern(madeIn("syscalls/linux\\S*\\.Mmap", "return 0, nil, linuxerr\\.EBADF"));

            sandbox.type("fail fault");
            assertThat(session.run("gvisor why write EFAULT"))
                    .contains("write(1, 0x1, 10) = -1 EFAULT")
                    .containsPattern(madeIn("mm\\.\\(\\*MemoryManager\\)\\.\\S+", "return .*linuxerr\\.EFAULT"));

            sandbox.type("fail local");
            assertThat(session.run("gvisor why connect ENOENT"))
                    .contains("connect(3, {sa_family=AF_UNIX, sun_path=\"/tmp/nobody is there\"}, ")
                    .containsPattern(madeIn("fsimpl/tmpfs\\.stepLocked", "return .*linuxerr\\.ENOENT"));

            sandbox.type("fail deaf");
            String refused = session.run("gvisor why connect");
            assertThat(refused)
                    .as("where it is only translated it is not made")
                    .contains("connect: failed with ECONNREFUSED\n", "not known  where ECONNREFUSED was made: it was not watched; ")
                    .doesNotContain("made in  ");
            sandbox.type("fail deaf");
            assertThat(session.run("gvisor why connect ECONNREFUSED"))
                    .containsPattern(madeIn(
                            "socket/unix/transport\\.\\(\\*connectionedEndpoint\\)\\.BidirectionalConnect",
                            "return syserr\\.ErrConnectionRefused"));

            sandbox.type("fail hidden");
            assertThat(session.run("gvisor why connect ECONNREFUSED"))
                    .contains("sun_path=@\"nobody\"")
                    .containsPattern(madeIn("socket/unix\\.\\S*extractEndpoint", "return nil, syserr\\.ErrConnectionRefused"));

            sandbox.type("fail silent");
            assertThat(session.run("gvisor why recvfrom EAGAIN"))
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/\\S+ at .*\n(.*\n)*           called by \\S+\\.RecvFrom at ");

            sandbox.type("fail zero");
            assertThat(session.run("gvisor why read EAGAIN"))
                    .containsPattern(madeIn("fsimpl/eventfd\\.\\S+", "return .*linuxerr\\.ErrWouldBlock"));

            session.run("config substitute-path / /nowhere/");
            sandbox.type("fail toomany");
            assertThat(session.run("gvisor why openat EMFILE"))
                    .as("lines are found in sources alone")
                    .contains("nor a line that returns it as a number");
            session.run("config substitute-path -clear");
            sandbox.type("fail toomany");
            assertThat(session.run("gvisor why openat EMFILE"))
                    .containsPattern(madeIn("kernel\\.\\(\\*FDTable\\)\\.NewFDs\\S*", "return nil, unix\\.EMFILE"));
            assertThat(session.run("breakpoints")).as("none is left").doesNotContain("gvisor");
        }
    }

    /** The lines of a page whose error is made in this function, in a line that is marked in its source. */
    private static String madeIn(String function, String line) {
        return "\nmade in    gvisor.dev/gvisor/pkg/sentry/" + function + " at (\\S+):(\\d+)\n(?s:.*)\n\\1:\n(?:.*\n)*?=> *\\2:\\s+" + line + "\n";
    }

    @Test
    void costsFewTurnarounds(@TempDir Path folder) {
        try (Sandbox sandbox = withSecret(folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            AtomicLong resumes = new AtomicLong();
            session.session().watchers().add(new SessionWatcher() {
                @Override
                public void targetResumed() {
                    resumes.incrementAndGet();
                }
            });
            session.run("gvisor syscalls openat");

            sandbox.type("settime");
            assertThat(session.costOf("gvisor why clock_settime").turnarounds() - resumes.getAndSet(0))
                    .as("places, returns and code, breakpoints; 7 at the entry, 3 at the return")
                    .isEqualTo(13);

            sandbox.type("fail readonly");
            assertThat(session.costOf("gvisor why openat EROFS").turnarounds() - resumes.getAndSet(0))
                    .as("places, returns and code, the error's variables, breakpoints; 7 at the entry, 3 at the return")
                    .isEqualTo(14);

            sandbox.type("fail readonly");
            assertThat(session.costOf("gvisor why openat EROFS").turnarounds() - resumes.getAndSet(0))
                    .as("the places and variables are known, but not which breakpoints there are")
                    .isEqualTo(12);

            sandbox.type("unprivileged");
            sandbox.type("open /tmp/planted");
            assertThat(session.costOf("gvisor why openat EACCES").turnarounds() - resumes.getAndSet(0))
                    .as("the error's variables, and nothing at the checks on the way but the stops themselves")
                    .isEqualTo(12);
        }
    }

    private static Sandbox withSecret(Path folder) {
        Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
        sandbox.type("secret /tmp/planted");
        sandbox.awaitOutput("secret <nil>\n");
        return sandbox;
    }

    @Test
    void saysWhatIsNotImplementedAndRefusesWhatItCannotWaitFor(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            sandbox.type("unimplemented");
            assertThat(session.run("gvisor why swapon"))
                    .containsPattern("swapon: gVisor does not implement it. Returns \"operation not permitted\" if the process does not have")
                    .containsPattern("\nchecked    CAP_SYS_ADMIN: (granted|refused)\n");
            assertThat(session.run("gvisor why")).isEqualTo("Command failed: why what? see help gvisor why\n");
            assertThat(session.run("gvisor why openat EWHAT")).isEqualTo("Command failed: Linux has no error EWHAT; ENOENT is one\n");
            assertThat(session.run("gvisor why openat EPERM now")).isEqualTo("Command failed: unexpected now: see help gvisor why\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "OF_2022, dbg"})
    void makesTheProgramCallWithACommand(Runsc version, String build, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            assertThat(session.run("gvisor why openat -- " + sandbox.typing("open /nonexistent")))
                    .startsWith("openat: failed with ENOENT\n")
                    .contains("openat(AT_FDCWD, \"/nonexistent\", O_RDONLY|O_CLOEXEC) = -1 ENOENT")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/\\S+ at ");
            assertThat(session.run("gvisor why openat -- " + sandbox.typing("open /proc/self/exe/nothing")))
                    .as("ENOTDIR is not among what is watched at first")
                    .startsWith("openat fails with ENOTDIR. The command is run once more, to see where that is made; ")
                    .contains("\nopenat: failed with ENOTDIR\n")
                    .containsPattern("\nmade in    gvisor.dev/gvisor/pkg/sentry/\\S+ at ");
        }
    }

    @Test
    void makesTheProgramCallOnceWhereItWouldNotSeeMore(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            for (String other : List.of("EXDEV", "EDOM", "ELNRNG", "EBADSLT")) {
                assertThat(session.run("watch -rw \"gvisor.dev/gvisor/pkg/errors/linuxerr\"." + other)).startsWith("Watchpoint ");
            }
            assertThat(session.run("gvisor why openat -- " + sandbox.typing("open /nonexistent")))
                    .as("it is watched for, but all that a processor can watch is taken")
                    .startsWith("openat: failed with ENOENT\n")
                    .containsPattern("\nnot known  where ENOENT was made: .*\n");
        }
    }

    @Test
    void leavesNothingWhereBreakpointsAre(@TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(Runsc.CURRENT, "dbg", folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
            session.run("break auth.(*Credentials).HasCapabilityOnFile if runtime.curg.goid == 0");
            List<String> before = session.run("breakpoints -a").lines().sorted().toList();
            sandbox.type("open /nonexistent");
            assertThat(session.run("gvisor why openat"))
                    .contains("openat: failed with ENOENT\n", "\nchecked    ")
                    .doesNotContain("Breakpoint exists");
            assertThat(session.run("breakpoints -a").lines().sorted()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg", "OF_2022, dbg"})
    void leavesNothingWhenItIsGivenUp(Runsc version, String build, @TempDir Path folder) throws InterruptedException {
        try (Sandbox sandbox = Sandbox.workload(version, build, folder);
                LiveTarget target = sandbox.attach(folder);
                TestSession session = TestSession.with(target.server(), Plugins.installed().commands());
                TestSession other = session.another()) {
            session.run("gvisor break clock_settime");
            List<String> before = breakpoints(session);
            assertThat(before).hasSize(1);

            Thread person = Thread.ofVirtual().start(() -> {
                awaitRunning(other);
                pressCtrlC(session);
            });
            assertThat(session.run("gvisor why openat")).isEqualTo("Waiting for openat to fail; make the program call it.\n");
            person.join();

            assertThat(breakpoints(session)).as("no more and no less").isEqualTo(before);
            sandbox.type("open /nonexistent");
            sandbox.type("settime");
            assertThat(session.run("continue")).as("openat stops it no more").contains("linux.ClockSettime() ");
        }
    }

    /** But those that dlv has by itself, whose addresses come in any order. */
    private static List<String> breakpoints(TestSession session) {
        return session.run("breakpoints").lines().filter(line -> line.matches("Breakpoint [0-9].*")).toList();
    }

    private static void awaitRunning(TestSession session) {
        while (!session.session().control().stateNow().running()) {
            Thread.onSpinWait();
        }
    }

    /** What the prompt does: it asks the command to end, and stops the target that the command waits for. */
    private static void pressCtrlC(TestSession session) {
        if (!session.interpreter().cancel()) {
            session.session().execution().halt();
        }
    }
}
