package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.HeadlessServer;
import io.jdlv.plugin.Plugins;
import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breakpoints and steps in scripts; afterwards the script has the result that it has without a debugger. */
@Tag("live")
class StopsLiveTest {
    private static final Pattern STOP = Pattern.compile("(?m)^> .*VM (\\d+), .* at \\S+:(\\d+):\\d+$");

    static Stream<TengoHost> hosts() {
        return Stream.of(
                TengoHost.plain(),
                TengoHost.optimised(),
                TengoHost.fork(),
                TengoHost.optimisedFork(),
                TengoHost.optimisedForkWithoutSource(),
                TengoHost.older());
    }

    static Stream<TengoHost> withoutSource() {
        return Stream.of(TengoHost.forkWithoutSource(), TengoHost.optimisedForkWithoutSource());
    }

    static Stream<TengoHost> plainAndWithoutSource() {
        return Stream.of(TengoHost.plain(), TengoHost.forkWithoutSource());
    }

    private static int line(String shown) {
        Matcher stop = STOP.matcher(shown);
        return stop.find() ? Integer.parseInt(stop.group(2)) : -1;
    }

    private static List<Integer> walk(TestSession session, String command) {
        List<Integer> lines = new ArrayList<>();
        String shown = session.run(command);
        while (line(shown) >= 0) {
            lines.add(line(shown));
            shown = session.run(command);
        }
        assertThat(shown).isEqualTo("> [the script has ended] VM 1\n");
        return lines;
    }

    private static String output(HeadlessServer server) {
        String text = new String(server.output(), StandardCharsets.UTF_8);
        return text.substring(text.indexOf('\n') + 1);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void stepVisitsEveryLineInOrder(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script("steps");
        HeadlessServer server = host.serve(folder, script);
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            assertThat(session.run("tengo break 2")).startsWith("Script breakpoint 1 set at 2, in no script yet\n");
            assertThat(session.run("continue")).startsWith("> [Script breakpoint 1] VM 1, main() at (main):2:1\n");

            assertThat(walk(session, "tengo step"))
                    .containsExactly(6, 17, 7, 8, 9, 10, 3, 4, 8, 9, 12, 8, 9, 10, 3, 4, 8, 15, 18, 19, 20, 19, 22);

            session.run("continue");
            assertThat(output(server)).isEqualTo(host.output(script));
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void nextStaysInTheFunctionAndGoesOnInTheCaller(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script("steps");
        HeadlessServer server = host.serve(folder, script);
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            session.run("tengo break 7");
            session.run("continue");

            assertThat(walk(session, "tengo next")).containsExactly(8, 9, 10, 8, 9, 12, 8, 9, 10, 8, 15, 18, 19, 20, 19, 22);

            session.run("continue");
            assertThat(output(server)).isEqualTo(host.output(script));
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aStatementOverSeveralLinesIsOne(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script("lines");
        HeadlessServer server = host.serve(folder, script);
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            session.run("tengo break 2");
            session.run("continue");

            assertThat(walk(session, "tengo step")).containsExactly(7, 13, 9, 17, 20, 22);

            session.run("continue");
            assertThat(output(server)).isEqualTo(host.output(script));
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void breakAndContinueAreLines(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script("loops");
        HeadlessServer server = host.serve(folder, script);
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            session.run("tengo break 2");
            session.run("continue");

            assertThat(walk(session, "tengo step"))
                    .containsExactly(
                            3, 4, 7, 3, 4, 5, 3, 4, 7, 3,
                            9, 10, 11, 12, 15, 11, 12, 13, 10, 11, 12, 15, 11, 10, 11, 12, 13, 10,
                            18, 20, 21, 20, 21, 20, 21, 20, 21, 22, 25, 26, 27, 28, 27, 30, 31, 30, 31, 30, 33);

            session.run("continue");
            assertThat(output(server)).isEqualTo(host.output(script));
        }
    }

    @ParameterizedTest
    @MethodSource("plainAndWithoutSource")
    void finishAndUntilEndInTheCallerOrAtTheLine(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("steps"))) {
            session.run("tengo break add");
            assertThat(session.run("continue")).startsWith("> [Script breakpoint 1] VM 1, add(a = 0, b = 0) at (main):3:2\n");
            assertThat(session.run("tengo finish")).startsWith("> VM 1, outer(n = 3) at (main):10:");
            assertThat(session.run("tengo until 12")).startsWith("> VM 1, outer(n = 3) at (main):12:4\n");
            assertThat(session.run("tengo until 99"))
                    .isEqualTo("Command failed: There is no code at line 99 of (main).\n");
            session.run("tengo clear 1");
            assertThat(session.run("tengo finish")).startsWith("> VM 1, main() at (main):17:");
            assertThat(session.run("tengo finish")).isEqualTo("> [the script has ended] VM 1\n");
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aConditionIsInTheScriptsNames(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script("orders");
        HeadlessServer server = host.serve(folder, script);
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            session.run("tengo break pricing:13 if count == 1 && amount > limit - 300");
            session.run("continue");
            session.run("tengo source main " + script);
            assertThat(session.run("tengo bt")).contains("discount(amount = 250, count = 1)\n");
            assertThat(session.run("tengo locals")).isEqualTo("amount = 250 (int)\ncount = 1 (int)\nlimit = 500 (int, captured)\nrate = <compiled-function of 1 parameter> (compiled-function, captured)\n");
            assertThat(session.run("tengo breakpoints"))
                    .startsWith("Script breakpoint 1 at pricing:13 if count == 1 && amount > limit - 300 (hits 1)\n");
            session.run("continue");
            assertThat(output(server)).isEqualTo(host.output(script));
        }
    }

    @Test
    void whatIsWrongIsSaid(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("steps"))) {
            session.run("tengo break 7");
            session.run("continue");
            assertThat(session.run("tengo break 5")).isEqualTo("Command failed: There is no code at line 5 of (main).\n");
            assertThat(session.run("tengo break nothing"))
                    .isEqualTo("Command failed: No script that runs has a function or file nothing.\n");
            assertThat(session.run("tengo break 9 if i +")).isEqualTo("Command failed: The expression ends too early: i +\n");
            session.run("tengo break 9 if none == 1");
            assertThat(session.run("continue"))
                    .startsWith("> [Script breakpoint 2, condition failed: The script has no variable none here: see tengo locals and"
                            + " tengo globals.] VM 1, ");
            assertThat(session.run("tengo clear 7"))
                    .isEqualTo("Command failed: There is no breakpoint 7 in scripts: see tengo breakpoints.\n");
        }
    }

    @ParameterizedTest
    @MethodSource("plainAndWithoutSource")
    void aClearedBreakpointLeavesNoByteBehind(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("steps"))) {
            session.run("break main.observe");
            session.run("tengo break 7");
            session.run("continue");
            session.run("tengo clear 1");
            assertThat(session.session().writer().journal().writes()).isEmpty();
            byte[] before = code(session);
            session.run("tengo break 9");
            session.run("tengo break add");
            assertThat(code(session)).as("bytes are replaced").isNotEqualTo(before);
            session.run("tengo next");
            session.run("tengo clear -all");
            assertThat(code(session)).isEqualTo(before);
            assertThat(session.run("breakpoints")).doesNotContain("tengoEntry", "tengoStop", "tengoHead");
            assertThat(session.run("undo")).isEqualTo("Command failed: Nothing was changed that could be taken back.\n");
        }
    }

    /** The code of the functions of the VM that runs, from memory. */
    private static byte[] code(TestSession session) {
        Matcher headings = Pattern.compile(", (\\d+) bytes at (0x[0-9a-f]+):").matcher(session.run("tengo disassemble -all"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (headings.find()) {
            all.writeBytes(session.session().delve().data()
                    .memory(Long.decode(headings.group(2)), Integer.parseInt(headings.group(1))).await().bytes().toByteArray());
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("plainAndWithoutSource")
    void aSessionThatLeavesTakesAllWithIt(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script("steps");
        HeadlessServer server = host.serve(folder, script);
        TestSession first = TestSession.visiting(server, Plugins.installed().commands());
        first.run("tengo break 9");
        first.run("tengo break add");
        first.run("continue");
        first.close();
        try (TestSession second = TestSession.with(server, Plugins.installed().commands())) {
            assertThat(second.run("breakpoints")).doesNotContain("tengoEntry", "tengoStop", "tengoHead");
            assertThat(second.run("continue")).startsWith("Command failed: Process ");
            assertThat(output(server)).isEqualTo(host.output(script));
        }
    }

    @ParameterizedTest
    @MethodSource("plainAndWithoutSource")
    void breakpointsHoldAfterARestart(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("steps"))) {
            session.run("tengo break 9 if i == 2");
            session.run("continue");
            assertThat(session.run("tengo p i")).isEqualTo("i = 2 (int)\n");
            session.run("restart");
            assertThat(session.run("continue")).startsWith("> [Script breakpoint 1] VM 1, outer(n = 3) at (main):9:");
            assertThat(session.run("tengo p i")).isEqualTo("i = 2 (int)\n");
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everyStopNamesItsVm(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script("steps");
        HeadlessServer server = host.serve(folder, script, "-workers", "3");
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            session.run("tengo break 15");
            List<String> vms = new ArrayList<>();
            Matcher stop = STOP.matcher(session.run("continue"));
            while (stop.find()) {
                assertThat(stop.group(2)).isEqualTo("15");
                vms.add(stop.group(1));
                stop = STOP.matcher(session.run("continue"));
            }
            assertThat(vms).containsExactlyInAnyOrder("1", "2", "3");
            assertThat(output(server).lines().sorted()).containsExactly(
                    "worker 1: result = 13", "worker 2: result = 13", "worker 3: result = 13");
        }
    }

    @Test
    void vmsThatShareTheirCodeAllStop(@TempDir Path folder) {
        Path script = TengoHost.script(
                folder, "job := func(n) {\n\tfor i := 0; i < 3; i++ {\n\t\tobserve(i)\n\t}\n\tobserve(n)\n}\nresult := 1\n");
        try (TestSession session = TengoHost.fork().run(folder, script)) {
            session.run("tengo break 3");
            session.run("break main.run");
            session.run("continue");
            List<String> stops = new ArrayList<>();
            Matcher stop = STOP.matcher(session.run("continue"));
            while (stop.find()) {
                stops.add(stop.group(1));
                stop = STOP.matcher(session.run("continue"));
            }
            assertThat(stops).as("three times in each of two VMs").hasSize(6);
            assertThat(stops.stream().distinct()).hasSize(2);
        }
    }

    /** Four VMs on two processors, which run the same function: none goes past while another one is led over the byte. */
    @ParameterizedTest
    @MethodSource("forks")
    void noVmPassesABreakpointWhileAnotherIsLedOverIt(TengoHost host, @TempDir Path folder) {
        int rounds = 30;
        Path script = TengoHost.script(folder, """
                job := func(n) {
                	total := 0
                	for i := 0; i < %d; i++ {
                		total += i
                	}
                	observe(n, total)
                }
                result := 1
                """.formatted(rounds));
        HeadlessServer server = host.serve(folder, script, Map.of("GOMAXPROCS", "2"), "-jobs", "4");
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            session.run("tengo source main " + script);
            session.run("tengo break 4");
            Map<String, List<String>> seen = new HashMap<>();
            Matcher stop = STOP.matcher(session.run("continue"));
            while (stop.find()) {
                seen.computeIfAbsent(stop.group(1), any -> new ArrayList<>()).add(session.run("tengo p i").strip());
                stop = STOP.matcher(session.run("continue"));
            }
            assertThat(seen.values()).as("%s", seen.keySet()).hasSize(4).allSatisfy(values -> assertThat(values)
                    .containsExactlyElementsOf(
                            IntStream.range(0, rounds).mapToObj(i -> "i = " + i + " (int)").toList()));
            assertThat(output(server)).isEqualTo(host.output(script, "-jobs", "4"));
        }
    }

    static Stream<TengoHost> forks() {
        return Stream.concat(Stream.of(TengoHost.fork(), TengoHost.optimisedFork()), withoutSource());
    }

    @Test
    void whatTheUserClearsOfTheGoBreakpointsIsSetAnew(@TempDir Path folder) {
        Path script = TengoHost.script("steps");
        HeadlessServer server = TengoHost.plain().serve(folder, script);
        try (TestSession session = TestSession.with(server, Plugins.installed().commands())) {
            session.run("tengo break 7");
            session.run("continue");
            session.run("tengo break 15");
            session.run("clear tengoStop");
            session.run("toggle tengoEntry");
            assertThat(session.run("continue")).startsWith("> [Script breakpoint 2] VM 1, outer(n = 3) at (main):15:2\n");
            session.run("continue");
            assertThat(output(server)).isEqualTo(TengoHost.plain().output(script));
        }
    }

    @Test
    void aBreakpointWhereTheScriptStandsHoldsTheNextTime(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("steps"))) {
            session.run("tengo break 8");
            session.run("continue");
            session.run("tengo next");
            session.run("tengo clear 1");
            session.run("tengo break 9");
            assertThat(session.run("continue")).startsWith("> [Script breakpoint 2] VM 1, outer(n = 3) at (main):9:3\n");
            assertThat(session.run("tengo p i")).isEqualTo("i = 1 (int)\n");
        }
    }

    @Test
    void aHaltEndsATrace(@TempDir Path folder) throws InterruptedException {
        Path script = TengoHost.script(folder, "f := func(n) {\n\treturn n + 1\n}\nresult := 0\nfor {\n\tresult = f(result)\n}\n");
        try (TestSession session = TengoHost.plain().run(folder, script)) {
            session.run("tengo break f if n == 3");
            session.run("continue");
            session.run("tengo clear 1");
            Thread halter = Thread.ofVirtual().start(() -> {
                while (!session.session().execution().isUnderWay()) {
                    Thread.onSpinWait();
                }
                session.session().execution().halt();
            });
            assertThat(session.run("tengo trace")).as("it has ended").contains("> ");
            halter.join();
            assertThat(session.run("tengo p result")).startsWith("result = ");
        }
    }

    @ParameterizedTest
    @MethodSource("withoutSource")
    void whereTheSourceIsNotHereTheMachineCodeTellsThePlaces(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("steps"))) {
            String places = "Scripts are stopped in the host's loop at vm.go:111 and :336, as its machine code says: its source is not here.\n";
            assertThat(session.run("tengo break 9")).isEqualTo("Script breakpoint 1 set at 9, in no script yet\n" + places);
            assertThat(session.run("tengo break 7")).isEqualTo("Script breakpoint 2 set at 7, in no script yet\n");
            assertThat(session.run("tengo breakpoints")).endsWith(", in no script yet\n" + places);
        }
    }

    @Test
    void theSourceTellsThePlacesWhereItIs(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("steps"))) {
            assertThat(session.run("tengo break 9")).isEqualTo("Script breakpoint 1 set at 9, in no script yet\n");
            assertThat(session.run("tengo breakpoints"))
                    .endsWith("\nScripts are stopped in the host's loop at vm.go:99 and :324, as its source says.\n");
        }
    }

    @Test
    void aHostWithoutPathsIsStoppedByTheModuleCache(@TempDir Path folder) {
        try (TestSession session = TengoHost.trimmed().run(folder, TengoHost.script("steps"))) {
            session.run("tengo break 9");
            assertThat(session.run("continue")).startsWith("> [Script breakpoint 1] VM 1, ").contains(" at (main):9:3\n");
        }
    }

    @Test
    void goStepsOverARunOfAScriptGoOnBehindIt(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("steps"))) {
            session.run("tengo break 7");
            session.run("break tengo.(*Script).Run");
            session.run("continue");
            session.run("next");
            session.run("next");
            session.run("next");
            session.answer("n");
            assertThat(session.run("next")).startsWith("> [Script breakpoint 1] VM 1, outer(n = 3) at (main):7:2\n");
        }
    }

    @Test
    void aScriptRunsAtFullSpeedUpToABreakpoint(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("loop"))) {
            session.run("tengo break 6");

            assertThat(session.costOf("continue").calls()).as("a million instructions lie before it").isLessThan(150);
            assertThat(session.run("tengo globals total")).isEqualTo("total = 299995 (int)\n");
        }
    }

    @Test
    void anErrorEndsAStep(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("failing"))) {
            session.run("tengo break lookup if key == \"d\"");
            session.run("continue");
            session.run("tengo next");
            assertThat(session.run("tengo next"))
                    .startsWith("> [Runtime Error: invalid operation: array + int] VM 1, lookup(table = {");
            assertThat(session.run("tengo bt")).contains("at (main):4:9\n", "at (main):10:21\n", "at (main):16:11\n");
        }
    }
}
