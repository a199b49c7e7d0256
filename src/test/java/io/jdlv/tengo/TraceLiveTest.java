package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What scripts do is told while they run. */
@Tag("live")
class TraceLiveTest {
    @ParameterizedTest
    @MethodSource("io.jdlv.tengo.StopsLiveTest#hosts")
    void callsHaveArgumentsAndResults(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("steps"))) {
            session.run("tengo source main " + TengoHost.script("steps"));

            assertThat(session.run("tengo trace"))
                    .startsWith(
                            """
                            VM 1    > outer(n = 3)
                            VM 1      > add(a = 0, b = 0)
                            VM 1      < add = 0
                            VM 1      > add(a = 10, b = 2)
                            VM 1      < add = 12
                            VM 1    < outer = 12
                            Command failed: Process \
                            """);
        }
    }

    @ParameterizedTest
    @MethodSource("io.jdlv.tengo.StopsLiveTest#hosts")
    void whatEndsInACallOfAnotherFunctionReturnsAndOfItselfKeepsItsFrame(TengoHost host, @TempDir Path folder) {
        Path script = TengoHost.script(
                folder,
                """
                twice := func(n) {
                	return n * 2
                }
                quad := func(n) {
                	return twice(twice(n))
                }
                down := func(n) {
                	if n == 0 {
                		return quad(1)
                	}
                	return down(n - 1)
                }
                drop := func(n) {
                	if n == 0 {
                		return n
                	}
                	drop(n - 1)
                }
                size := func(text) {
                	return len(text)
                }
                empty := func(n) {}
                spin := func(n) {
                	for n > 0 {
                		n--
                	}
                	return n
                }
                empty(1)
                spin(2)
                drop(1)
                result := down(2) + size("abc")
                """);
        try (TestSession session = host.run(folder, script)) {
            session.run("tengo source main " + script);
            assertThat(session.run("tengo trace"))
                    .startsWith(
                            """
                            VM 1    > empty(n = 1)
                            VM 1    < empty = undefined
                            VM 1    > spin(n = 2)
                            VM 1    < spin = 0
                            VM 1    > drop(n = 1)
                            VM 1    > drop(n = 0)
                            VM 1    < drop = 0
                            VM 1    > down(n = 2)
                            VM 1    > down(n = 1)
                            VM 1    > down(n = 0)
                            VM 1      > quad(n = 1)
                            VM 1        > twice(n = 1)
                            VM 1        < twice = 2
                            VM 1        > twice(n = 2)
                            VM 1        < twice = 4
                            VM 1      < quad = 4
                            VM 1    < down = 4
                            VM 1    > size(text = "abc")
                            VM 1    < size = 3
                            Command failed: Process \
                            """);
        }
    }

    @Test
    void aFunctionThatEndsInACallOfItselfKeepsItsOneFrame(@TempDir Path folder) {
        Path script = TengoHost.script(folder, "down := func(n) {\n\tif n == 0 {\n\t\treturn 7\n\t}\n\treturn down(n - 1)\n}\nresult := down(3000)\n");
        try (TestSession session = TengoHost.plain().run(folder, script)) {
            session.run("break main.main");
            session.run("continue");
            session.run("tengo break 3 if n == 0");
            session.run("continue");
            session.run("tengo clear 1");
            assertThat(session.run("tengo trace down")).contains("VM 1    < down = 7\n").doesNotContain("stack overflow");
        }
    }

    @Test
    void aStopAtAReturnLeavesTheCallBeforeItItsOneFrame(@TempDir Path folder) {
        Path script = TengoHost.script(folder, "drop := func(n) {\n\tif n == 0 {\n\t\treturn n\n\t}\n\tdrop(n - 1)\n\treturn\n}\ndrop(1)\nresult := 1\n");
        try (TestSession session = TengoHost.plain().run(folder, script)) {
            session.run("tengo break 9");
            assertThat(session.run("tengo trace -lines drop"))
                    .startsWith(
                            """
                            VM 1    (main):2:2  if n == 0 {
                            VM 1    (main):5:2  drop(n - 1)
                            VM 1    (main):2:2  if n == 0 {
                            VM 1    (main):3:3  return n
                            > [Script breakpoint 1] \
                            """);
        }
    }

    @Test
    void linesHaveTheirText(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("steps"))) {
            assertThat(session.run("tengo trace -lines add").lines().limit(4))
                    .containsExactly(
                            "VM 1      (main):3:2  c := a + b",
                            "VM 1      (main):4:2  return c",
                            "VM 1      (main):3:2  c := a + b",
                            "VM 1      (main):4:2  return c");
            session.run("restart");
            assertThat(session.run("tengo trace -lines outer").lines().limit(4))
                    .as("a loop is told once where it begins, and each time that it comes to its head")
                    .containsExactly(
                            "VM 1    (main):7:2  total := 0",
                            "VM 1    (main):8:6  for i := 0; i < n; i++ {",
                            "VM 1    (main):9:3  if i % 2 == 0 {",
                            "VM 1    (main):10:4  total = add(total, i)");
            assertThat(session.run("tengo trace -bad")).isEqualTo("Command failed: tengo trace takes a function, -lines, both or nothing.\n");
        }
    }

    @Test
    void aBreakpointEndsIt(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("steps"))) {
            session.run("tengo break 12");
            assertThat(session.run("tengo trace add"))
                    .startsWith("VM 1      > add(a = 0, b = 0)\nVM 1      < add = 0\n> [Script breakpoint 1] VM 1, outer(n = 3) at (main):12:4\n");
            assertThat(session.run("continue")).as("nothing is told any more").doesNotContain("> add");
        }
    }

    @Test
    void whyIsAPage(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("failing"))) {
            session.run("break SourcePos");
            session.run("continue");
            assertThat(session.run("tengo why"))
                    .startsWith(
                            """
                            Runtime Error: invalid operation: array + int

                            Script
                              lookup(table = {a: 1, b: 2, c: "three!", d: [..., ...]}, key = "d") at (main):4:9
                                  return row + 1
                              convert(table = {a: 1, b: 2, c: "three!", d: [..., ...]}, keys = ["a", "b", "d"]) at (main):10:21
                                  out = append(out, lookup(table, key))
                              main() at (main):16:11
                                  result := convert(table, ["a", "b", "d"])

                            Values
                              row = [1, 2] (array)

                            Host
                            """)
                    .contains("  main.run at ");
        }
    }

    @ParameterizedTest
    @MethodSource("io.jdlv.tengo.StopsLiveTest#hosts")
    void afterAPanicThatTheHostRecoversToo(TengoHost host, @TempDir Path folder) {
        try (TestSession session = host.run(folder, TengoHost.script("dividing"), "-context")) {
            session.run("tengo source main " + TengoHost.script("dividing"));
            session.run("break runtime.gopanic");
            assertThat(session.run("tengo why")).startsWith("Command failed: No tengo VM is running");
            session.run("continue");
            // dlv 1.24.2 cannot read a run-time error of Go 1.24
            String reason = host.equals(TengoHost.older())
                    ? "its value cannot be read; it comes from runtime.panicdivide\n"
                    : "integer divide by zero";
            assertThat(session.run("tengo why"))
                    .startsWith("Go panic: ")
                    .contains(reason, "  ratio(a = 8, b = 0) at (main):3:9\n      return a / b\n", "  a = 8 (int)\n  b = 0 (int)\n");
        }
    }

    @Test
    void aScriptThatHasNotFailedHasNoReason(@TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script("steps"))) {
            session.run("tengo break 3");
            session.run("continue");
            assertThat(session.run("tengo why")).isEqualTo("Command failed: The script has not failed: tengo bt shows where it is.\n");
        }
    }
}
