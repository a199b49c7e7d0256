package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.plugin.Plugins;
import io.jdlv.testing.LiveTarget;
import io.jdlv.testing.Runsc;
import io.jdlv.testing.Sandbox;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What jdlv shows of a task is what its program sees of itself in /proc. */
@Tag("live")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TaskInsideLiveTest {
    private static final Pattern MOUNT =
            Pattern.compile("(\\d+) (\\d+) \\S+ (\\S+) (\\S+) (\\S+) .*- (\\S+) none (?:r[wo],?)(\\S*)");
    private static final Pattern AREA =
            Pattern.compile("([0-9a-f]+)-([0-9a-f]+) (\\S{4}) ([0-9a-f]+) \\S+ \\d+ +(\\S.*)?");
    private static final Pattern LIMIT = Pattern.compile("Max .{22}(\\S+) +(\\S+) .*");

    @ParameterizedTest
    @CsvSource({"CURRENT, dbg, systrap", "CURRENT, opt, ptrace", "OF_2025, dbg, systrap", "OF_2022, dbg, ptrace"})
    void isWhatItsProgramSees(Runsc version, String build, String platform, @TempDir Path folder) {
        try (Sandbox sandbox = Sandbox.workload(version, build, platform, folder)) {
            sandbox.type("descriptors");
            sandbox.awaitOutput("descriptors <nil>\n");
            sandbox.type("cat /proc/self/maps");
            sandbox.awaitOutput("cat <nil>\n");
            Map<String, String> inside = new TreeMap<>();
            for (String file : List.of("maps", "mountinfo", "limits", "status", "cmdline", "environ")) {
                inside.put(file, said(sandbox, "cat /proc/self/" + file, "cat "));
            }
            inside.put("fd", said(sandbox, "links /proc/self/fd", "links "));
            try (LiveTarget target = sandbox.attach(folder);
                    TestSession session = TestSession.with(target.server(), Plugins.installed().commands())) {
                Map<String, List<String>> page = parts(session.run("gvisor task 1"));
                session.session().delve().execution().command(DebuggerCommand.of(CommandName.CONTINUE));
                boolean still = said(sandbox, "cat /proc/self/maps", "cat ").equals(inside.get("maps"));

                assertThat(page.get("arguments")).containsExactly(String.join(" ", quoted(inside.get("cmdline"))));
                assertThat(page.get("environment")).containsExactlyElementsOf(quoted(inside.get("environ")));
                assertThat(page.get("caller").getFirst())
                        .endsWith("capabilities " + Capabilities.text(capabilities(inside.get("status"))));
                assertThat(mounts(page)).containsAll(mounts(inside.get("mountinfo")));
                assertThat(files(page)).containsAllEntriesOf(files(inside.get("fd")));
                if (version != Runsc.OF_2022) {
                    assertThat(limits(page)).containsExactlyElementsOf(limits(inside.get("limits")));
                }
                if (still) {
                    assertThat(areas(page)).isEqualTo(areas(inside.get("maps")));
                }
            }
        }
    }

    /** What a line makes the program write. */
    private static String said(Sandbox sandbox, String line, String answer) {
        int before = sandbox.output().length();
        sandbox.type(line);
        Pattern end = Pattern.compile(answer + "(<nil>|open .*)\\n\\z");
        sandbox.awaitOutput(text -> text.length() > before && end.matcher(text).find());
        return end.matcher(sandbox.output().substring(before)).replaceFirst("");
    }

    /** The page's parts by their titles. */
    private static Map<String, List<String>> parts(String page) {
        Map<String, List<String>> parts = new TreeMap<>();
        List<String> last = new ArrayList<>();
        for (String line : page.lines().skip(1).toList()) {
            if (line.startsWith("    ")) {
                last.add(line.substring(4));
            } else {
                last = new ArrayList<>();
                String title = line.replaceFirst("(?<=^(host name|\\w{1,12}))( .*|)$", "");
                parts.put(title, last);
                String rest = line.substring(title.length()).strip();
                if (!rest.isEmpty()) {
                    last.add(rest);
                }
            }
        }
        return parts;
    }

    private static List<String> quoted(String texts) {
        return Pattern.compile("\0").splitAsStream(texts).map(GoQuote::quote).toList();
    }

    private static long capabilities(String status) {
        return status.lines()
                .filter(line -> line.startsWith("CapEff:"))
                .map(line -> Long.parseUnsignedLong(line.substring(line.indexOf('\t') + 1), 16))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> mounts(String mountinfo) {
        return mountinfo.lines()
                .map(MOUNT::matcher)
                .filter(Matcher::matches)
                .map(line -> String.join(" ", line.group(1), line.group(2), line.group(4), line.group(6), line.group(5), line.group(3), line.group(7)).strip())
                .toList();
    }

    private static List<String> mounts(Map<String, List<String>> page) {
        return page.get("mounts").stream().map(line -> line.replaceAll(" +", " ")).toList();
    }

    /** The paths of files that have one, as far as /proc says them. */
    private static Map<String, String> files(String links) {
        return links.lines()
                .map(line -> line.split(" ", 2))
                .filter(link -> link[1].startsWith("/") && !link[1].startsWith("/proc"))
                .collect(Collectors.toMap(link -> link[0], link -> link[1]));
    }

    private static Map<String, String> files(Map<String, List<String>> page) {
        return page.get("files").stream()
                .collect(Collectors.toMap(line -> line.split(" ", 2)[0], line -> line.substring(line.lastIndexOf(' ') + 1)));
    }

    private static List<String> limits(String limits) {
        return limits.lines()
                .map(LIMIT::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1) + ", at most " + line.group(2))
                .toList();
    }

    private static List<String> limits(Map<String, List<String>> page) {
        return page.get("limits").stream().map(line -> line.replaceFirst("^\\S+ +", "")).toList();
    }

    /** Ranges with permissions and what is there; the page for its part does not say the one that every program has. */
    private static Set<String> areas(String maps) {
        return maps.lines()
                .map(AREA::matcher)
                .filter(Matcher::matches)
                .filter(line -> !"[vsyscall]".equals(line.group(5)))
                .map(line -> "0x%s-0x%s %s %s".formatted(
                                strip(line.group(1)), strip(line.group(2)), line.group(3), what(line.group(5), line.group(4)))
                        .strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String strip(String hex) {
        return hex.replaceFirst("^0+(?=.)", "");
    }

    private static String what(String name, String offset) {
        return name == null ? "" : name.startsWith("/") ? name + " at " + GoNumber.hex(Long.parseUnsignedLong(offset, 16)) : name;
    }

    private static Set<String> areas(Map<String, List<String>> page) {
        return new TreeSet<>(page.get("map"));
    }
}
