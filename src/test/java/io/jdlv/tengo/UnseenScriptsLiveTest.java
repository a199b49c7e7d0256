package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.testing.HeadlessServer;
import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts with what the language has, on tengo as it is and on a fork: the lines in order, and tengo's own positions. */
@Tag("live")
class UnseenScriptsLiveTest {
    private static final Pattern STOP = Pattern.compile("(?m)^> .*VM 1, .* at \\S+:(\\d+):\\d+$");
    private static final Pattern TENGOS = Pattern.compile("\tat (\\S+:\\d+:\\d+)");
    private static final Pattern OURS = Pattern.compile(" {10}at (\\S+:\\d+:\\d+)\n");

    static Stream<TengoHost> hosts() {
        return Stream.of(TengoHost.plain(), TengoHost.fork(), TengoHost.optimisedFork(), TengoHost.older());
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aStepGoesLineByLineThroughTailCallsClosuresAndLoops(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script("many");
        HeadlessServer server = host.serve(folder, script);
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            session.run("tengo break 2");
            List<Integer> lines = new ArrayList<>();
            String shown = session.run("continue");
            for (Matcher stop = STOP.matcher(shown); stop.find(); stop = STOP.matcher(shown)) {
                lines.add(Integer.parseInt(stop.group(1)));
                shown = session.run("tengo step");
            }
            assertThat(shown).isEqualTo("> [the script has ended] VM 1\n");
            // Go goes over the two entries of a map in any order
            assertThat(lines).isIn(visited(31, 32, 33, 31, 32, 31), visited(31, 32, 31, 32, 33, 31));
            session.run("continue");
            String output = new String(server.output(), StandardCharsets.UTF_8);
            assertThat(output).endsWith("\n" + host.output(script));
        }
    }

    private static List<Integer> visited(Integer... loopOverMap) {
        List<Integer> all = new ArrayList<>(List.of(
                2, 6, 7, 8, 12, 23, 13, 14, 24, 16, 17, 18, 16, 17, 18, 25, 26, 16, 17, 18, 27, 28, 29, 30));
        all.addAll(List.of(loopOverMap));
        all.addAll(List.of(
                35, 36, 39, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 43, 9, 10, 7, 9, 10, 7, 9, 10, 7, 9, 7, 9, 10, 7, 9, 10, 7, 44, 45, 20));
        return all;
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aTailCallKeepsItsFrame(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("many"))) {
            session.run("tengo source main " + TengoHost.script("many"));
            session.run("tengo break 4 if n == 3");
            session.run("continue");
            assertThat(session.run("tengo bt"))
                    .containsPattern("=> 0  loop\\(n = 3, acc = 9\\)\n +at \\(main\\):4:\\d\n   1  main\\(\\)\n +at \\(main\\):39:8\n")
                    .doesNotContain("   2 ");
            assertThat(session.run("tengo step")).startsWith("> VM 1, loop(n = 2, acc = 12) at (main):3:2\n");
            session.run("tengo step");
            assertThat(session.run("tengo next")).as("the call goes over with all that it calls").startsWith("> VM 1, main() at (main):43:1\n");
        }
    }

    @Test
    void aStepEntersACallThatKeepsItsFrameOnTheSameLineToo(@TempDir Path folder) {
        Path script = TengoHost.script(
                folder,
                """
                seven := func(n) { return n == 0 ? 7 : seven(n - 1) }
                drop := func(n) {
                	if n == 0 {
                		return
                	}
                	drop(n - 1)
                	return
                }
                a := seven(1)
                drop(2)
                result := a
                """);
        try (TestSession session = TengoHost.plain().run(folder, script)) {
            session.run("tengo break seven");
            session.run("continue");
            session.run("tengo clear 1");
            assertThat(session.run("tengo step")).startsWith("> VM 1, seven(n = 0) at (main):1:20\n");
            assertThat(session.run("tengo step")).startsWith("> VM 1, main() at (main):10:1\n");
            session.run("tengo step");
            session.run("tengo step");
            assertThat(session.run("tengo next")).startsWith("> VM 1, main() at (main):11:1\n");
        }
    }

    static Stream<String> failures() {
        return Stream.of(
                """
                m := {f: func(x, ...r) { return x / r[0].y }, deep: {g: func(o) { return o.f(1, {y: "s"}) }}}
                go := func(k) {
                	return m.deep.g(
                		m) + k
                }
                result := [1, 2, 3][1] +
                	go(3)
                """,
                """
                w := func(n) { if n == 0 { return -"a" }; x := w(n - 1); return x }
                for k, v in {z: 1} { for c in "ab" { if c == 'b' { result := w(2) } } }
                result := 1
                """,
                """
                a := immutable([1, 2])
                set := func(i) { a[i] = 3 }
                call := func(f, ...more) { return f(more...) }
                result := call(set, 0)
                """,
                """
                f := func(a, b) { return a + b }
                g := func() {
                	x := 5; y := f(x); return y }
                result := g() || 1
                """);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void positionsAreThoseOfTengosOwnMessage(String text, @TempDir Path folder) {
        Path script = TengoHost.script(folder, text);
        for (TengoHost host : List.of(TengoHost.plain(), TengoHost.optimisedFork())) {
            List<String> tengos = TENGOS.matcher(host.output(script)).results().map(each -> each.group(1)).toList();
            try (TestSession session = host.run(folder, script)) {
                session.run("break SourcePos");
                session.run("continue");
                assertThat(OURS.matcher(session.run("tengo bt")).results().map(each -> each.group(1)))
                        .containsExactlyElementsOf(tengos)
                        .isNotEmpty();
            }
        }
    }
}
