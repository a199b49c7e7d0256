package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.lang.GoNumber;
import io.jdlv.plugin.Plugins;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A trace has the calls that runsc's own log of them has, thread by thread, with the same results and errors, and all that the
 * log says of their arguments: files, pipes, sockets, processes, signals and times.
 */
@Tag("live")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StraceComparisonLiveTest {
    /** Those of the workload that Go's runtime does not make by itself in other threads. */
    private static final List<String> CALLS = List.of((
            "clock_settime openat execve swapon waitid wait4 setuid close mkdirat write pwrite64 writev lseek read pread64 readv fstat"
                    + " newfstatat ftruncate fchmod fcntl symlinkat readlinkat linkat renameat faccessat unlinkat getcwd dup3 pipe2"
                    + " ppoll epoll_create1 epoll_ctl pselect6 eventfd2 socketpair sendmsg recvmsg sendto recvfrom socket setsockopt"
                    + " bind listen getsockname connect accept4 getpeername getsockopt shutdown getppid getpgid kill prlimit64 getrusage"
                    + " uname prctl umask clock_gettime clock_getres clock_nanosleep gettimeofday setitimer getitimer timerfd_create"
                    + " timerfd_settime utimensat")
            .split(" "));

    /** What the two mean to show differently, by call and place; docs/gvisor.md has the list. */
    private static final Set<String> DIFFERENT = Set.of("uname 0", "execve 2");

    @ParameterizedTest
    @CsvSource({"systrap, dbg", "ptrace, dbg", "systrap, opt"})
    void theyAgree(String platform, String build, @TempDir Path folder) throws IOException {
        try (Sandbox sandbox = logged(platform, build, folder)) {
            try (LiveTarget target = sandbox.attach(folder);
                    TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
                Stream.of("calls", "unprivileged", "open /etc/shadow", "unimplemented", "bpf").forEach(sandbox::type);
                session.run("gvisor break bpf");

                List<StraceLog.Line> traced = session.run("gvisor trace " + String.join(" ", CALLS)).lines()
                        .filter(StraceLog::isTraced)
                        .map(StraceLog::traced)
                        .dropWhile(call -> !call.name().equals("clock_settime"))
                        .toList();

                List<StraceLog.Line> logged = StraceLog.read(folder.resolve("log")).stream()
                        .dropWhile(call -> !call.name().equals("clock_settime"))
                        .filter(call -> CALLS.contains(call.name()))
                        .toList();
                assertThat(traced.stream().map(StraceLog.Line::name).distinct().toList()).hasSizeGreaterThan(50);
                assertThat(heads(traced)).isEqualTo(heads(logged));
                assertThat(differences(byThread(logged), byThread(traced))).isEmpty();
            }
        }
    }

    private static Sandbox logged(String platform, String build, Path folder) {
        return Sandbox.workload(
                Runsc.CURRENT, build, platform, folder, List.of("--debug", "--strace", "--debug-log=" + folder + "/log/"));
    }

    /** All calls, seen where they return: names, results, errors and arguments as numbers. */
    @ParameterizedTest
    @CsvSource({"systrap, dbg", "ptrace, dbg", "systrap, opt"})
    void undecodedOnesAgreeAsWell(String platform, String build, @TempDir Path folder) throws IOException {
        try (Sandbox sandbox = logged(platform, build, folder)) {
            try (LiveTarget target = sandbox.attach(folder);
                    TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
                Stream.of("calls", "signal", "open /etc/shadow", "fork", "unimplemented", "bpf").forEach(sandbox::type);
                session.run("gvisor break bpf");

                List<StraceLog.Line> traced = sinceTheClock(session.run("gvisor trace -raw").lines()
                        .filter(StraceLog::isTraced)
                        .map(StraceLog::traced)
                        .toList());

                List<StraceLog.Line> logged = sinceTheClock(StraceLog.read(folder.resolve("log")));
                assertThat(traced.stream().map(StraceLog.Line::name)).contains("rt_sigreturn", "execve", "waitid", "clone", "gettimeofday");
                assertThat(heads(traced)).isEqualTo(heads(logged));
                assertThat(otherNumbers(byThread(logged), byThread(traced))).isEmpty();
            }
        }
    }

    /** The first thread makes the calls that are asked for; what others make by themselves may be under way where a trace begins. */
    private static List<StraceLog.Line> sinceTheClock(List<StraceLog.Line> calls) {
        return calls.stream()
                .dropWhile(call -> !call.name().equals("clock_settime"))
                .filter(call -> call.thread().equals("1:1") || CALLS.contains(call.name()))
                .toList();
    }

    private static List<String> otherNumbers(Map<String, List<StraceLog.Line>> logged, Map<String, List<StraceLog.Line>> traced) {
        List<String> others = new ArrayList<>();
        logged.forEach((thread, calls) -> {
            for (int i = 0; i < calls.size(); i++) {
                StraceLog.Line ours = traced.get(thread).get(i);
                for (int k = 0; k < Math.min(ours.arguments().size(), calls.get(i).arguments().size()); k++) {
                    long number = GoNumber.parseUint(ours.arguments().get(k), 0);
                    // a folder's descriptor has 32 bits
                    if (StraceLog.value(calls.get(i).arguments().get(k)).filter(value -> value != number && value != (int) number).isPresent()) {
                        others.add(k + " of " + calls.get(i) + " in " + ours);
                    }
                }
            }
        });
        return others;
    }

    private static Map<String, List<StraceLog.Line>> byThread(List<StraceLog.Line> calls) {
        return calls.stream().collect(Collectors.groupingBy(StraceLog.Line::thread, TreeMap::new, Collectors.toList()));
    }

    private static String heads(List<StraceLog.Line> calls) {
        return byThread(calls).entrySet().stream()
                .flatMap(thread -> thread.getValue().stream().map(call -> thread.getKey() + " " + call.head()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> differences(
            Map<String, List<StraceLog.Line>> logged, Map<String, List<StraceLog.Line>> traced) {
        List<String> differences = new ArrayList<>();
        logged.forEach((thread, calls) -> {
            for (int i = 0; i < calls.size(); i++) {
                differences.addAll(differences(calls.get(i), traced.get(thread).get(i)));
            }
        });
        return differences;
    }

    private static List<String> differences(StraceLog.Line logged, StraceLog.Line traced) {
        Signatures signatures = Signatures.load();
        List<ArgumentKind> kinds = signatures.kindsOf(logged.name()).orElseThrow();
        List<Long> values = Stream.concat(logged.arguments().stream().map(argument -> StraceLog.value(argument).orElse(0L)), Stream.generate(() -> 0L)).limit(6).toList();
        List<String> plain = new Arguments(signatures, Architecture.AMD64).atEntry(logged.name(), values, (address, length) -> new byte[0]);
        List<String> differences = new ArrayList<>();
        int count = Math.min(Math.min(logged.arguments().size(), traced.arguments().size()), plain.size());
        for (int i = 0; i < count; i++) {
            Set<String> missing =
                    StraceLog.missing(kinds.get(i), logged.arguments().get(i), traced.arguments().get(i), plain.get(i));
            // one that a signal interrupted has filled nothing
            boolean unfilled = logged.outcome().startsWith("ERESTART") && traced.arguments().get(i).equals(plain.get(i));
            if (!missing.isEmpty() && !unfilled && !DIFFERENT.contains(logged.name() + " " + i)) {
                differences.add(missing + " of " + logged + " in " + traced);
            }
        }
        return differences;
    }
}
