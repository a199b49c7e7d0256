package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.tengo.vm.ObjectPlace;
import io.jdlv.tengo.vm.Tengo;
import io.jdlv.testing.TengoHost;
import io.jdlv.testing.TestSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The instructions are those that tengo's own FormatInstructions shows. */
@Tag("live")
class DisassembleLiveTest {
    private static final Pattern HEADING = Pattern.compile("\\S.* (\\d+) bytes at (0x[0-9a-f]+):");
    private static final Pattern ROW = Pattern.compile("(?:=>|  ) +(?:\\d+:\\d+|-) +(\\d{4} [^;]*?) *(?:;.*)?");
    private static final Pattern FORMATTED = Pattern.compile("\"(\\d{4} [^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"orders", "failing", "loop"})
    void everyFunctionIsAsTengoFormatsIt(String script, @TempDir Path folder) {
        try (TestSession session = TengoHost.plain().run(folder, TengoHost.script(script))) {
            session.run("config max-array-values 1000");
            session.run(script.equals("failing") ? "break SourcePos" : "break main.observe");
            session.run("continue");

            List<List<String>> functions = new ArrayList<>();
            List<String> headings = new ArrayList<>();
            session.run("tengo disassemble -all").lines().forEach(line -> {
                if (HEADING.matcher(line).matches()) {
                    headings.add(line);
                    functions.add(new ArrayList<>());
                } else {
                    Matcher row = ROW.matcher(line);
                    assertThat(row.matches()).as(line).isTrue();
                    functions.getLast().add(row.group(1).strip().replaceAll(" +", " "));
                }
            });

            assertThat(functions).isNotEmpty();
            Map<String, String> expressions = instructions(session);
            for (int i = 0; i < functions.size(); i++) {
                Matcher heading = HEADING.matcher(headings.get(i));
                assertThat(heading.matches()).isTrue();
                String formatted = session.run("call \"github.com/d5/tengo/v2\".FormatInstructions("
                        + expressions.get(heading.group(2)) + ", 0)");
                assertThat(FORMATTED.matcher(formatted).results().map(each -> each.group(1).strip().replaceAll(" +", " ")))
                        .as(headings.get(i) + formatted)
                        .isEqualTo(functions.get(i));
            }
        }
    }

    /** An expression for the code of each function, by its address. */
    private static Map<String, String> instructions(TestSession session) {
        Tengo tengo = Tengo.of(session.session());
        String vm = tengo.names().at("VM", tengo.finder().everywhere().getFirst().address());
        Map<String, String> expressions = new HashMap<>();
        List<ObjectPlace> constants = tengo.reader().objects(vm + ".constants", 1000);
        List<String> functions = new ArrayList<>(List.of(vm + ".frames[0].fn.Instructions"));
        for (int i = 0; i < constants.size(); i++) {
            if (constants.get(i).isFunction()) {
                functions.add(vm + ".constants[" + i + "].(data).Instructions");
            }
        }
        for (String each : functions) {
            long base = session.session().delve().data().eval(EvalScope.CURRENT, each, LoadConfig.SHORT).await().base();
            expressions.put("0x" + Long.toHexString(base), each);
        }
        return expressions;
    }

    @Test
    void theCurrentInstructionIsMarkedAndOperandsAreResolved(@TempDir Path folder) {
        try (TestSession session = TengoHost.optimised().run(folder, TengoHost.script("failing"))) {
            session.run("break SourcePos");
            session.run("continue");

            assertThat(session.run("tengo disassemble"))
                    .contains("=> 4:9")
                    .containsPattern("=> 4:9 +\\d{4} BINARYOP 11 +; \\+\n")
                    .containsPattern("4:15 +\\d{4} CONST +\\d+ +; 1\n");
            assertThat(session.run("tengo disassemble main")).containsPattern("; \"three\"\n").containsPattern("SUSPEND\n");
            assertThat(session.run("tengo disassemble nothing"))
                    .startsWith("Command failed: The script has no function nothing. It has: main, ");
        }
    }
}
