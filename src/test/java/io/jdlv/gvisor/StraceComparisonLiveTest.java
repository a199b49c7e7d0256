package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.testing.Fixture;
import io.jdlv.testing.FixtureBuilder;
import io.jdlv.testing.GoTools;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trace has the calls that runsc's own log of them has, with the same texts, results and errors, thread by thread. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StraceComparisonLiveTest {
    private static final List<String> CALLS =
            List.of("clock_settime", "openat", "execve", "swapon", "waitid", "wait4", "setuid", "close");

    /** {@code [   1:   1] name X openat(AT_FDCWD /tmp, 0x5fbc00 /proc/self, O_RDONLY) = -1 errno=2 (no such file) (12µs)}. */
    private static final Pattern LOGGED =
            Pattern.compile("\\[ *(\\d+): *(\\d+)] (\\S+) X (\\w+)\\((.*)\\) = (-?\\d+)(?: \\(0x[0-9a-f]+\\))?(?: errno=(\\d+) .*)? \\(.*\\)$");

    /** {@code 17:02:36.1 [1:1] name openat(AT_FDCWD, "/proc/self", O_RDONLY) = -1 ENOENT (no such file) <0.1>}. */
    private static final Pattern TRACED =
            Pattern.compile("\\S+ \\[(\\d+):(\\d+)] (\\S+) (\\w+)\\((.*)\\) = (-?\\d+)(?: (E\\w+) .*)? <.*>$");

    @ParameterizedTest
    @CsvSource({"systrap, dbg", "ptrace, dbg", "systrap, opt"})
    void theyAgree(String platform, String build, @TempDir Path folder) throws IOException {
        Path program = new FixtureBuilder(GoTools.find()).build(Fixture.parse("gvisor-workload"));
        List<String> flags = List.of("--debug", "--strace", "--debug-log=" + folder + "/log/");
        try (Sandbox sandbox = Sandbox.start(Runsc.CURRENT, build, platform, folder, flags, program.toString())) {
            sandbox.awaitOutput("ready\n");
            try (LiveTarget target = sandbox.attach(folder);
                    TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
                Stream.of("settime", "open /nonexistent", "fork", "write /tmp/greeting hello", "unprivileged", "open /etc/shadow",
                                "unimplemented", "bpf")
                        .forEach(sandbox::type);
                session.run("gvisor break bpf");

                List<String> traced = session.run("gvisor trace " + String.join(" ", CALLS)).lines()
                        .filter(line -> TRACED.matcher(line).matches())
                        .toList();

                Map<String, List<String>> ours = traced.stream()
                        .map(StraceComparisonLiveTest::ofTrace)
                        .collect(Collectors.groupingBy(Call::thread, TreeMap::new, texts()));
                Map<String, List<String>> logged = log(folder).stream()
                        .dropWhile(call -> !call.name().equals("clock_settime"))
                        .filter(call -> CALLS.contains(call.name()))
                        .collect(Collectors.groupingBy(Call::thread, TreeMap::new, texts()));
                assertThat(traced).hasSizeGreaterThan(10);
                assertThat(String.join("\n", ours.toString().split("], "))).isEqualTo(String.join("\n", logged.toString().split("], ")));
            }
        }
    }

    /** What both say of a call. */
    private record Call(String thread, String command, String name, Optional<String> path, String outcome) {
        /** The log shows what close closes, and not what swapon is asked for. */
        private static final Set<String> PATHS_DIFFER = Set.of("close", "swapon");

        Call {
            path = PATHS_DIFFER.contains(name) ? Optional.empty() : path;
        }

        @Override
        public String toString() {
            return command + " " + name + "(" + path.orElse("") + ") = " + outcome;
        }
    }

    private static Collector<Call, ?, List<String>> texts() {
        return Collectors.mapping(Call::toString, Collectors.toList());
    }

    private static Call ofTrace(String line) {
        Matcher found = TRACED.matcher(line);
        assertThat(found.matches()).as(line).isTrue();
        Matcher path = Pattern.compile("\"(/[^\"]*)\"").matcher(found.group(5));
        return new Call(
                found.group(1) + ":" + found.group(2), found.group(3), found.group(4),
                path.find() ? Optional.of(path.group(1)) : Optional.empty(),
                Optional.ofNullable(found.group(7)).orElse(found.group(6)));
    }

    private static List<Call> log(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            Path boot = files.filter(file -> file.toString().contains("boot")).findFirst().orElseThrow();
            return Files.readAllLines(boot).stream().map(LOGGED::matcher).filter(Matcher::find).map(StraceComparisonLiveTest::ofLog).toList();
        }
    }

    private static Call ofLog(Matcher line) {
        Matcher path = Pattern.compile("0x[0-9a-f]+ (/[^,]*)").matcher(line.group(5));
        return new Call(
                line.group(1) + ":" + line.group(2), line.group(3), line.group(4),
                path.find() ? Optional.of(path.group(1)) : Optional.empty(),
                Optional.ofNullable(line.group(7)).map(number -> Errno.name(Long.parseLong(number))).orElse(line.group(6)));
    }
}
