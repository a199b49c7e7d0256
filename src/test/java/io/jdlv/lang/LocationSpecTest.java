package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationSpecTest {
    @Test
    void readsEveryForm() {
        assertThat(LocationSpec.parse("+3")).isEqualTo(new LocationSpec.Offset(3));
        assertThat(LocationSpec.parse("-2")).isEqualTo(new LocationSpec.Offset(-2));
        assertThat(LocationSpec.parse("12")).isEqualTo(new LocationSpec.Line(12));
        assertThat(LocationSpec.parse("0x10")).isEqualTo(new LocationSpec.Line(16));
        assertThat(LocationSpec.parse("*0x4a12 + 1")).isEqualTo(new LocationSpec.Address("0x4a12 + 1"));
        assertThat(LocationSpec.parse("/^main\\./")).isEqualTo(new LocationSpec.Regex("^main\\."));
        assertThat(LocationSpec.parse("/a\\/b/")).isEqualTo(new LocationSpec.Regex("a/b"));
    }

    @Test
    void readsFilesAndLines() {
        assertThat(LocationSpec.parse("C:\\x\\main.go:12")).isEqualTo(new LocationSpec.Named("C:\\x\\main.go",
                function("", "", "C:\\x\\main", "go"), OptionalLong.of(12)));
        assertThat(named("/home/x/main.go:7").line()).hasValue(7);
        assertThat(named("/home/x/main.go:7").base()).isEqualTo("/home/x/main.go");
    }

    @Test
    void readsFunctions() {
        assertThat(named("main").function()).isEqualTo(function("", "", "", "main"));
        assertThat(named("fmt.Println").function()).isEqualTo(function("", "", "fmt", "Println"));
        assertThat(named("kernel.(*Task).run").function()).isEqualTo(function("kernel", "Task", "", "run"));
        assertThat(named("(*Task).run:2").function()).isEqualTo(function("", "Task", "", "run"));
        assertThat(named("a/b.c/kernel.Task.run").function()).isEqualTo(function("a/b.c/kernel", "Task", "", "run"));
        assertThat(named("a/kernel.run").function()).isEqualTo(function("a/kernel", "", "", "run"));
        assertThat(named("/a/kernel.run").function()).hasValueSatisfying(f -> {
            assertThat(f.packageName()).isEqualTo("a/kernel");
            assertThat(f.absolutePackage()).isTrue();
        });
        assertThat(named("a.b.c.d").function()).isEmpty();
        assertThat(named("a/b").function()).isEmpty();
    }

    @Test
    void knowsWhatNamesWholeFunctions() {
        assertThat(LocationSpec.parse("main.main").namesWholeFunctions()).isTrue();
        assertThat(LocationSpec.parse("/main/").namesWholeFunctions()).isTrue();
        assertThat(LocationSpec.parse("main.main:3").namesWholeFunctions()).isFalse();
        assertThat(LocationSpec.parse("12").namesWholeFunctions()).isFalse();
        assertThat(LocationSpec.parse("*0x12").namesWholeFunctions()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`` | Malformed breakpoint location \"\" at 0: empty string",
        "+x | Malformed breakpoint location \"+x\" at 0: strconv.Atoi: parsing \"+x\": invalid syntax",
        "/ | Malformed breakpoint location \"/\" at 0: non-terminated regular expression",
        "/a\\/ | Malformed breakpoint location \"/a\\\\/\" at 0: non-terminated regular expression",
        "/a/b/ | Malformed breakpoint location \"/a/b/\" at 0: no line offset can be specified for regular expression locations",
        "é.go:x | Malformed breakpoint location \"é.go:x\" at 6: line offset negative or not a number",
        "main.go:-3 | Malformed breakpoint location \"main.go:-3\" at 8: line offset negative or not a number",
        "main.go: | Malformed breakpoint location \"main.go:\" at 8: line offset negative or not a number"})
    void refusesInDelvesWords(String text, String message) {
        assertThatThrownBy(() -> LocationSpec.parse(text)).isInstanceOf(LangException.class).hasMessage(message);
    }

    private static LocationSpec.Named named(String text) {
        return (LocationSpec.Named) LocationSpec.parse(text);
    }

    private static Optional<LocationSpec.FunctionName> function(String packageName, String receiver, String either,
            String base) {
        return Optional.of(new LocationSpec.FunctionName(packageName, false, receiver, either, base));
    }
}
