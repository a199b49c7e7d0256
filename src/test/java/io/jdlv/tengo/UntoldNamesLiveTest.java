package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.tengo.vm.Tengo;
import io.jdlv.tengo.vm.Vm;
import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of globals where nobody has the script's text: the host knows them by number. */
@Tag("live")
class UntoldNamesLiveTest {
    static Stream<Arguments> hosts() {
        return Stream.of(
                Arguments.of(TengoHost.plain(), List.of("-forgotten")),
                Arguments.of(TengoHost.plain(), List.of("-forgotten", "-context")),
                Arguments.of(TengoHost.optimised(), List.of("-forgotten")),
                Arguments.of(TengoHost.optimised(), List.of("-forgotten", "-context")),
                Arguments.of(TengoHost.fork(), List.of("-forgotten", "-context")),
                Arguments.of(TengoHost.older(), List.of("-forgotten")));
    }

    private static TestSession atObserve(TengoHost host, Path folder, Path script, List<String> flags) {
        TestSession session = host.run(folder, script, flags.toArray(String[]::new));
        session.run("break main.observe");
        session.run("continue");
        return session;
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void globalsAndFunctionsHaveTheNamesThatTheHostKnows(TengoHost host, List<String> flags, @TempDir Path folder) {
        try (TestSession session = atObserve(host, folder, TengoHost.script("names"), flags)) {
            assertThat(session.run("tengo list")).contains("The text of (main) is not in the host's memory");
            assertThat(session.run("tengo bt"))
                    .containsSubsequence("0  fact(#0 = 1)\n", "1  fact(#0 = 2)\n", "2  fact(#0 = 3)\n", "3  main()\n");
            assertThat(session.run("tengo locals")).as("nobody knows the names of locals").isEqualTo("#0 = 1 (int)\n");
            assertThat(session.run("tengo p len(long) + im[0]")).endsWith(" = 71 (int)\n");
            assertThat(session.run("tengo disassemble outer")).containsPattern("GETG +\\d+ +; observe\n");
            List<String> untold = session.run("tengo globals").lines().toList();
            assertThat(untold).as("not in the script, but given to it").anyMatch(line -> line.startsWith("worker = "));

            session.run("tengo source main " + TengoHost.script("names"));
            List<String> told = session.run("tengo globals").lines().toList();
            assertThat(told).hasSize(9);
            assertThat(untold.stream().filter(told::contains)).as("as its text says").isEqualTo(told);
        }
    }

    @Test
    void aFunctionHasTheNameOfTheGlobalThatItIsGivenTo(@TempDir Path folder) {
        Path script = TengoHost.script(
                folder,
                """
                run := func(f) {
                	return f()
                }
                if true {
                	inBlock := 5
                	observe(inBlock)
                }
                n := 1
                counter := func() {
                	return n + 1
                }
                run(func() { return observe(n) })
                result := counter()
                """);
        try (TestSession session = atObserve(TengoHost.plain(), folder, script, List.of("-forgotten"))) {
            assertThat(session.run("tengo globals"))
                    .as("the host has no name for a variable of a block")
                    .contains("run = <compiled-function of 1 parameter> (compiled-function)\n")
                    .doesNotContain(" = 5 (int)", "n = 1");
            session.run("tengo break counter");
            session.run("continue");
            assertThat(session.run("tengo bt"))
                    .containsSubsequence("0  func@12:5()\n", "1  run(#0 = <compiled-function of 0 parameters>)\n", "2  main()\n");
            assertThat(session.run("continue")).contains("counter() at (main):10:2\n");
            assertThat(session.run("tengo p n")).isEqualTo("n = 1 (int)\n");
        }
    }

    @Test
    void aFunctionThatTheHostRunsHasTheNameOfTheGlobalThatHoldsIt(@TempDir Path folder) {
        Path script = TengoHost.script(folder, "job := func(n) {\n\tobserve(n)\n}\nresult := 0\n");
        try (TestSession session = atObserve(TengoHost.fork(), folder, script, List.of("-jobs", "1", "-forgotten"))) {
            assertThat(session.run("tengo bt")).containsSubsequence("0  job(#0 = 1)\n", "1  (start)()\n");
        }
    }

    @Test
    void aVmInsideAnotherOnesScriptIsNotTakenForIt(@TempDir Path folder) {
        Path script = TengoHost.script(folder, "x := 7\nbare(\"f := func(n) { observe(n) }; f(3)\")\nresult := x\n");
        try (TestSession session = atObserve(TengoHost.plain(), folder, script, List.of("-forgotten"))) {
            assertThat(session.run("tengo bt")).containsSubsequence("0  func@1:6(#0 = 3)\n", "1  main()\n");
            assertThat(session.run("tengo globals")).isEqualTo("(no globals)\n");
            assertThat(session.run("tengo vms")).contains("func@1:6").contains("main");
            session.run("tengo vm 2");
            assertThat(session.run("tengo globals")).contains("x = 7 (int)\n");
        }
    }

    @Test
    void theyAreFoundInFewTurnarounds(@TempDir Path folder) {
        assertThat(turnarounds(folder, "-forgotten")).as("the receivers, their maps").isEqualTo(2);
        assertThat(turnarounds(folder, "-forgotten", "-context", "-workers", "8"))
                .as("the goroutines, the stacks of those in tengo, the receivers, their maps")
                .isEqualTo(4);
    }

    private static long turnarounds(Path folder, String... flags) {
        try (TestSession session = atObserve(TengoHost.plain(), folder, TengoHost.script("names"), List.of(flags))) {
            Tengo tengo = Tengo.of(session.session());
            Vm vm = tengo.reader().read(tengo.finder().on(-1).getFirst());
            long before = session.session().meter().read().turnarounds();
            assertThat(tengo.globalNames(vm)).containsValues("fact", "result", "worker");
            return session.session().meter().read().turnarounds() - before;
        }
    }
}
