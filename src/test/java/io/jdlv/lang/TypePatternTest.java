package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypePatternTest {
    /** As a program's debug information has them. */
    private static final List<String> TYPES = List.of(
            "a.com/x/kernel.Task", "b.com/y/kernel.Task", "*a.com/x/kernel.Task", "[]a.com/x/kernel.Task",
            "map[string]a.com/x/kernel.Task", "main.Task", "main.TaskList", "main.Pair[int]",
            "main.Pair[a.com/x/kernel.Task]", "gopkg.in/yaml%2ev2.Node", "d5.com/tengo/v2.Script", "uint8");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Task                     | a.com/x/kernel.Task;b.com/y/kernel.Task;main.Task",
                "kernel.Task              | a.com/x/kernel.Task;b.com/y/kernel.Task",
                "x/kernel.Task            | a.com/x/kernel.Task",
                "a.com/x/kernel.Task      | a.com/x/kernel.Task",
                "main.Task                | main.Task",
                "Pair[int]                | main.Pair[int]",
                "main.Pair[Task]          | main.Pair[a.com/x/kernel.Task]",
                "Pair[kernel.Task]        | main.Pair[a.com/x/kernel.Task]",
                "yaml.Node                | gopkg.in/yaml%2ev2.Node",
                "gopkg.in/yaml.v2.Node    | gopkg.in/yaml%2ev2.Node",
                "tengo.Script             | d5.com/tengo/v2.Script",
                "el.Task                  | ''",
                "nosuch.Task              | ''",
            })
    void aNameFitsTypesByTheEndOfTheirFullNames(String typed, String fitting) {
        Pattern pattern = Pattern.compile(TypePattern.of((GoType.Named) GoType.parse(typed).orElseThrow()));

        assertThat(TYPES.stream().filter(type -> pattern.matcher(type).find()))
                .containsExactlyElementsOf(fitting.isEmpty() ? List.of() : Arrays.asList(fitting.split(";")));
    }

    @Test
    void aResolvedCastQuotesWhatIsNotTheLanguagesOwn() {
        assertThat(resolved("*(*T)(p)", "T", "a/b.T")).isEqualTo("(*\"a/b.T\")(0xfffffffffffffff0)");
        assertThat(resolved("**(**[]T)(p)", "T", "a/b.T")).isEqualTo("(**\"[]a/b.T\")(0xfffffffffffffff0)");
        assertThat(resolved("(*map[string]T)(p)", "T", "a/b.T"))
                .isEqualTo("(*\"map[string]a/b.T\")(0xfffffffffffffff0)");
        assertThat(resolved("*(*[4]uint64)(p)", "T", "a/b.T")).isEqualTo("(*[4]uint64)(0xfffffffffffffff0)");
        assertThat(resolved("uintptr(p)", "T", "a/b.T")).isEqualTo("uintptr(0xfffffffffffffff0)");
    }

    private static String resolved(String expression, String name, String fullName) {
        return ResolvedCast.text(
                PointerCast.in(expression).getFirst(),
                0xfffffffffffffff0L,
                Map.of(new GoType.Named(name, List.of()), fullName));
    }
}
