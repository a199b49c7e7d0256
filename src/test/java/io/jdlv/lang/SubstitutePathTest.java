package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutePathTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // path | from | to | result
        "/build/app/main.go | /build | /home/me | /home/me/app/main.go",
        "/build/app/main.go | /build/ | /home/me | /home/me/app/main.go",
        "/build/app/main.go | /build | /home/me/ | /home/me/app/main.go",
        "/build/app/main.go | /build/ | /home/me/ | /home/me/app/main.go",
        "/builder/main.go | /build | /home/me | /builder/main.go",
        "/build | /build | /home/me | /home/me",
        "/build/main.go | /build | `` | main.go",
        "/build/main.go | /build/ | `` | main.go",
        "app/main.go | `` | /home/me | /home/me/app/main.go",
        "/app/main.go | `` | /home/me | /app/main.go",
        "C:\\app\\main.go | `` | /home/me | C:\\app\\main.go",
        "C:\\app\\main.go | C:\\app | /home/me | /home/me/main.go",
        "/home/me/pkg/main.go | /home/me | D:\\src | D:\\src\\pkg\\main.go",
        "c:/APP/Main.go | C:\\App | /x | c:/APP/Main.go",
        "c:\\APP\\Main.go | C:\\App | /x | /x/main.go",
        "\\\\host\\share\\main.go | \\\\host\\share | /x | /x/main.go",
        "/a/b\\c.go | /a | /x\\y | /x\\y/b\\c.go",
        "/A/main.go | /a | /x | /A/main.go"})
    void appliesARule(String path, String from, String to, String result) {
        assertThat(SubstitutePath.apply(path, List.of(new SubstitutePath.Rule(from, to)))).isEqualTo(result);
    }

    @Test
    void firstRuleThatMatchesIsTheOnlyOne() {
        List<SubstitutePath.Rule> rules = List.of(new SubstitutePath.Rule("/no", "/z"),
                new SubstitutePath.Rule("/a", "/b"), new SubstitutePath.Rule("/a/x", "/c"),
                new SubstitutePath.Rule("/b", "/d"));
        assertThat(SubstitutePath.apply("/a/x/m.go", rules)).isEqualTo("/b/x/m.go");
        assertThat(SubstitutePath.apply("/q/m.go", rules)).isEqualTo("/q/m.go");
        assertThat(SubstitutePath.apply("/q/m.go", List.of())).isEqualTo("/q/m.go");
    }

    @Test
    void reversedRuleUndoes() {
        SubstitutePath.Rule rule = new SubstitutePath.Rule("/a", "/b");
        String there = SubstitutePath.apply("/a/m.go", List.of(rule));
        assertThat(SubstitutePath.apply(there, List.of(rule.reversed()))).isEqualTo("/a/m.go");
    }
}
