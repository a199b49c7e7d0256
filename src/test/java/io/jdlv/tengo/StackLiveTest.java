package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script's own stack at stops of its host. */
@Tag("live")
class StackLiveTest {
    private static final Pattern POSITION = Pattern.compile("at (\\S+:\\d+:\\d+)");

    static Stream<TengoHost> hosts() {
        return Stream.of(TengoHost.plain(), TengoHost.optimised(), TengoHost.fork(), TengoHost.optimisedFork(), TengoHost.older());
    }

    private static List<String> positions(String text) {
        return POSITION.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void afterARunTimeErrorItHasThePositionsOfTheMessage(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("failing"))) {
            session.run("break SourcePos");
            session.run("continue");

            String stack = session.run("tengo bt");

            assertThat(positions(stack)).isEqualTo(positions(host.output(TengoHost.script("failing"))));
            assertThat(stack).startsWith("VM 1 on goroutine 1, ").endsWith("\nRuntime Error: invalid operation: array + int\n");
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void anInstructionWithoutOperandsHasItsOwnPositionAndThatOfTheMessage(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script(folder, "a := [1]\nresult := a[\"x\"]\n");
        try (TestSession session = host.run(folder, script)) {
            session.run("break SourcePos");
            session.run("continue");

            assertThat(session.run("tengo bt"))
                    .contains("at (main):2:11 ((main):2:13 in tengo's message, which names the instruction before)\n");
            assertThat(host.output(script)).contains("at (main):2:13");
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void afterAPanicInAnInstructionItIsThereToo(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("dividing"), "-context")) {
            session.run("break runtime.gopanic");
            session.run("continue");

            assertThat(positions(session.run("tengo bt"))).containsExactly("(main):3:9", "(main):8:12");
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everyVmHasItsOwn(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("orders"), "-workers", "3")) {
            session.run("break main.observe");
            session.run("continue");
            session.run("continue");

            String all = session.run("tengo vms");

            // the others may be anywhere, in a module too
            assertThat(all.lines()).isNotEmpty().allMatch(line -> line.matches("VM \\d  goroutine \\d+  \\S+:\\d+:\\d+  .*, depth \\d"));
            assertThat(session.run("tengo bt -all").split("VM \\d on goroutine")).hasSize((int) all.lines().count() + 1);
        }
    }

    @Test
    void aVmThatTheHostStartsWithAFunctionHasAFrameWithoutAPlace(@TempDir Path folder) {
        Path script = TengoHost.script(folder, "job := func(n) {\n\tobserve(n)\n}\nresult := 0\n");
        try (TestSession session = TengoHost.fork().run(folder, script)) {
            session.run("break main.observe");
            session.run("continue");

            assertThat(session.run("tengo bt")).containsPattern("=> 0  job\\(n = \\d\\)\n +at \\(main\\):2:2\n   1  \\(start\\)\\(\\)\n +at -\n");
        }
    }

    @Test
    void aModulesFunctionIsInItsOwnFile(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("orders"))) {
            session.run("break v2.(*Int).BinaryOp");
            session.run("condition 1 op == 14");
            session.run("continue");

            assertThat(session.run("tengo bt")).contains("pricing.tengo:");
        }
    }

    @Test
    void aFrameIsLookedAtUntilTheProgramRuns(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("failing"))) {
            session.run("break SourcePos");
            session.run("continue");

            assertThat(session.run("tengo frame 2")).contains("=> 2  main()\n          at (main):16:11\n");
            assertThat(session.run("tengo bt")).contains("=> 2  main()\n");
            assertThat(session.run("tengo frame 3"))
                    .isEqualTo("Command failed: The script's stack has frames 0 to 2, not 3.\n");
            session.run("continue");
            assertThat(session.run("tengo bt")).contains("=> 0  ");
        }
    }

    @Test
    void ofAVeryDeepStackTheInnermostCallsAreShown(@TempDir Path folder) {
        Path script = TengoHost.script(folder, "deep := func() { return !deep() }\nresult := deep()\n");
        try (TestSession session = TengoHost.plain().run(folder, script)) {
            session.run("break SourcePos");
            session.run("continue");

            assertThat(session.run("tengo bt"))
                    .contains("=>  0  deep()\n", "   49  deep()\n", "\n       (974 more)\nRuntime Error: stack overflow\n")
                    .doesNotContain("   50  ");
            assertThat(session.run("tengo bt 1")).contains("=> 0  deep()\n", "\n      (1023 more)\n").doesNotContain("   1  ");
            assertThat(session.run("tengo bt 2000")).contains("   1023  main()\n").doesNotContain(" more)");
            assertThat(session.run("tengo frame 1000")).contains("=> 1000  deep()\n").doesNotContain("more)");
            assertThat(session.run("tengo why")).contains("\n  (994 more)\n");
            assertThat(session.run("tengo bt deep")).isEqualTo("Command failed: tengo bt takes a depth, -all, both or nothing.\n");
        }
    }

    @Test
    void ofAForkWhoseVmHasOtherFieldsThatIsSaid(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("failing"));
                TestSession fork = session.calling("framesIndex", "callDepth", Plugins.installed().commands())) {
            session.run("break SourcePos");
            session.run("continue");

            assertThat(fork.run("tengo bt"))
                    .isEqualTo("Command failed: This host's VM differs from tengo's: it has no field named framesIndex. Scripts can be"
                            + " debugged where the VM's fields have the names that they have in tengo.\n");
        }
    }

    @Test
    void whereNoVmRunsThatIsSaid(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("failing"))) {
            assertThat(session.run("tengo bt"))
                    .isEqualTo("Command failed: No tengo VM is running: none is on a goroutine's stack.\n");
        }
    }
}
