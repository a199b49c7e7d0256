package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoTypeTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "int", "main.T", "*main.T", "**github.com/a/b.T", "[]string", "[16]uint8", "map[string]*main.T",
        "[]func(int) (string, error)", "func()", "func(int, ...string) bool", "func(...interface {})",
        "main.G[go.shape.int]", "main.G[go.shape.*uint8]", "main.Pair[string,github.com/x/y.Z[int]]",
        "struct {}", "struct { A int; B *main.T }", "struct { sync.Mutex; n int }",
        "struct { A int \"json:\\\"a;b\\\"\" }", "interface {}", "interface { M(struct { A int }) string }",
        "chan int", "chan<- int", "<-chan map[int]bool", "chan (<-chan int)", "func(func(int) bool) func() int",
        "unsafe.Pointer", "gopkg.in/yaml%2ev3.Node", "main.f.func1.T", "map[[2]int]struct { x chan bool }"})
    void readsNamesAndWritesThemBack(String name) {
        assertThat(GoType.parse(name)).map(GoType::text).hasValue(name);
    }

    @Test
    void tellsThePartsApart() {
        assertThat(GoType.parse("map[string]*github.com/a.b/c.T[int]")).hasValue(
                new GoType.Map(new GoType.Named("string", List.of()), new GoType.Pointer(
                        new GoType.Named("github.com/a.b/c.T", List.of(new GoType.Named("int", List.of()))))));
        GoType.Named named = new GoType.Named("github.com/a.b/c.T", List.of());
        assertThat(named.packagePath()).isEqualTo("github.com/a.b/c");
        assertThat(named.baseName()).isEqualTo("T");
        assertThat(new GoType.Named("int", List.of()).packagePath()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "[", "[]", "[x]int", "map[string]", "map[string", "main.G[", "main.G[]", "func(",
        "struct {", "struct { A", "interface {", "a b", "int]", "chan ", "struct { A int \"x"})
    void whatIsNoTypeIsNone(String name) {
        assertThat(GoType.parse(name)).isEmpty();
    }

    @Test
    void nameNestedWithoutEndIsNone() {
        assertThat(GoType.parse("*".repeat(1_000_000) + "int")).isEmpty();
        assertThat(GoType.parse("[]".repeat(1_000_000) + "int")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "int | int",
        "example.com/tool.T | example.com/tool.T",
        "example.com/team/tool.T | tool.T",
        "example.com/team/deep/tool.T | tool.T",
        "*example.com/team/tool.T | *tool.T",
        "[]example.com/team/tool.T | []tool.T",
        "[8]*example.com/team/tool.T | [8]*tool.T",
        "map[string]example.com/team/tool.T | map[string]tool.T",
        "map[example.com/team/a.K][]example.com/team/b.V | map[a.K][]b.V",
        "map[[2]example.com/team/a.K]int | map[[2]a.K]int",
        "example.com/team/tool.G[example.com/team/x.A,int] | tool.G[x.A, int]",
        "example.com/team/tool.G[map[string]int] | tool.G[map[string]int]",
        "interface {} | interface {}",
        "map[string]interface {} | map[string]interface {}",
        "struct {} | struct {}",
        "[]struct { A example.com/team/tool.T } | []struct { A example.com/team/tool.T }",
        "map[string]struct { A example.com/team/tool.T } | map[string]struct { A example.com/team/tool.T }",
        "func(example.com/team/tool.T) | func(example.com/team/tool.T)",
        "chan example.com/team/tool.T | chan example.com/team/tool.T",
        "example.com/some-team/tool%2ev2.T | tool%2ev2.T",
        "[example.com/team/tool.T | [example.com/team/tool.T",
        "example.com/team/tool.G[int | example.com/team/tool.G[int"})
    void shortensPackagePaths(String type, String shortened) {
        assertThat(TypeShortener.shorten(type)).isEqualTo(shortened);
    }
}
