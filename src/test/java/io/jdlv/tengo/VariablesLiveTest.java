package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script's names and values at a stop. */
@Tag("live")
class VariablesLiveTest {
    static Stream<TengoHost> hosts() {
        return Stream.of(TengoHost.plain(), TengoHost.optimised(), TengoHost.fork(), TengoHost.optimisedFork(), TengoHost.older());
    }

    private static TestSession atObserve(TengoHost host, Path folder, String script, int times) {
        TestSession session = host.run(folder, TengoHost.script(script));
        session.run("break main.observe");
        for (int i = 0; i < times; i++) {
            session.run("continue");
        }
        // an optimised host does not keep the text
        session.run("tengo source main " + TengoHost.script(script));
        return session;
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void argumentsAndLocalsAreThoseOfTheBlocksAround(TengoHost host, @TempDir Path folder) {
        try (TestSession session = atObserve(host, folder, "names", 3)) {
            assertThat(session.run("tengo bt")).contains("outer(a = 10, rest = [1, 2, 3])\n");
            assertThat(session.run("tengo locals"))
                    .isEqualTo(
                            """
                            a = 10 (int)
                            rest = [1, 2, 3] (array)
                            seen = {"odd key": 'c', x: 1.5} (map)
                            i = 0 (int)
                            v = 1 (int)
                            double = 2 (int)
                            w = 3 (int)
                            small = "no" (string)
                            """);
            session.run("continue");
            assertThat(session.run("tengo locals"))
                    .isEqualTo(
                            """
                            q = 2 (int)
                            seen = {"odd key": 'c', x: 1.5, y: 12} (map, captured)
                            a = 10 (int, captured)
                            big = [5, 1] (array, captured)
                            w = 5 (int, captured)
                            """);
            session.run("tengo frame 1");
            assertThat(session.run("tengo locals"))
                    .as("what the other branch left in a slot is not shown")
                    .doesNotContain("small")
                    .contains("big = [5, 1] (array)\n")
                    .contains("helper = <compiled-function of 1 parameter, 4 captured> (compiled-function)\n");
        }
    }

    @Test
    void aFunctionThatCallsItselfKnowsItsName(@TempDir Path folder) {
        try (TestSession session = atObserve(TengoHost.plain(), folder, "names", 2)) {
            assertThat(session.run("tengo bt"))
                    .containsSubsequence("0  inner(k = 0)", "1  inner(k = 1)", "2  inner(k = 2)", "3  g()", "4  main()");
            assertThat(session.run("tengo locals")).contains("k = 0 (int)\n").contains("inner = <compiled-function").contains(", captured)");
        }
    }

    @Test
    void globalsAreShownInTengosSyntax(@TempDir Path folder) {
        try (TestSession session = atObserve(TengoHost.plain(), folder, "names", 1)) {
            assertThat(session.run("tengo globals"))
                    .contains(
                            "observe = <user-function observe: main.observe> (user-function)\n",
                            "e = error({code: 3}) (error)\n",
                            "b = bytes(\"hello\") (bytes)\n",
                            "im = immutable([1, [2, [...]]]) (immutable-array)\n",
                            "890123\"...+6 more (string)\n",
                            "u = undefined (undefined)\n")
                    .as("what has no value yet")
                    .doesNotContain("result");
            session.run("config max-variable-recurse 3");
            session.run("config max-array-values 1");
            session.run("config max-string-len 4");
            assertThat(session.run("tengo globals ^(im|long)$"))
                    .isEqualTo("im = immutable([1, ...+1 more]) (immutable-array)\nlong = \"0123\"...+66 more (string)\n");
        }
    }

    @Test
    void expressionsAreWorkedOut(@TempDir Path folder) {
        try (TestSession session = atObserve(TengoHost.plain(), folder, "names", 4)) {
            assertThat(session.run("tengo p a + w")).isEqualTo("a + w = 15 (int)\n");
            assertThat(session.run("tengo p seen[\"odd key\"]")).isEqualTo("seen[\"odd key\"] = 'c' (char)\n");
            assertThat(session.run("tengo p seen.x > 1 && !u")).isEqualTo("seen.x > 1 && !u = true (bool)\n");
            assertThat(session.run("tengo p im[1][0] * 2 + len(long)")).endsWith(" = 74 (int)\n");
            assertThat(session.run("tengo p e.value.code")).endsWith(" = 3 (int)\n");
            assertThat(session.run("tengo p im[9]")).endsWith(" = undefined (undefined)\n");
            assertThat(session.run("tengo p seen.nothing")).endsWith(" = undefined (undefined)\n");
            assertThat(session.run("tengo p nope"))
                    .isEqualTo("Command failed: The script has no variable nope here: see tengo locals and tengo globals.\n");
            assertThat(session.run("tengo p a[0]")).isEqualTo("Command failed: not indexable: int\n");
            assertThat(session.run("tengo p a + seen")).isEqualTo("Command failed: invalid operation: int + map\n");
            assertThat(session.run("tengo p a +")).isEqualTo("Command failed: The expression ends too early: a +\n");
        }
    }

    @Test
    void theStackIsShownWithWhatItsSlotsAre(@TempDir Path folder) {
        try (TestSession session = atObserve(TengoHost.plain(), folder, "names", 4)) {
            assertThat(session.run("tengo stack"))
                    .startsWith("15 = [5, 1] (array)\n")
                    .contains("12  frame 0 q = 2 (int)\n", "8  frame 1 w = 5 (int)\n", "0  function of frame 1 = <compiled-function");
        }
    }

    @Test
    void operandsHaveNames(@TempDir Path folder) {
        try (TestSession session = atObserve(TengoHost.plain(), folder, "names", 1)) {
            assertThat(session.run("tengo disassemble outer"))
                    .containsPattern("GETL +5 +; v\n")
                    .containsPattern("DEFL +6 +; double\n")
                    .containsPattern("CLOSURE .*; helper\n")
                    .containsPattern("GETLP +8 +; big\n");
            assertThat(session.run("tengo disassemble helper")).containsPattern("GETF +1 +; a\n").containsPattern("GETG +\\d+ +; observe\n");
        }
    }

    @Test
    void theTextIsNamedWhereTheHostHasNone(@TempDir Path folder) throws Exception {
        Path script = TengoHost.script(folder, "f := func(n) {\n\tobserve(n)\n}\nf(7)\nresult := 0\n");
        try (TestSession session = TengoHost.optimisedFork().run(folder, script, "-context")) {
            session.run("break main.observe");
            session.run("continue");
            session.run("tengo source main " + Files.writeString(folder.resolve("other.tengo"), "f := 1\n"));
            assertThat(session.run("tengo list"))
                    .startsWith("Warning: " + folder.resolve("other.tengo")
                            + " is not the text of (main) that the host compiled: 46 bytes with 5 lines.\n");
            assertThat(session.run("tengo locals")).as("names are not taken from it").isEqualTo("#0 = 7 (int)\n");

            assertThat(session.run("tengo source main " + script)).isEmpty();
            assertThat(session.run("tengo list")).contains("=>   2:\t\tobserve(n)\n");
            assertThat(session.run("tengo locals")).isEqualTo("n = 7 (int)\n");
        }
    }
}
