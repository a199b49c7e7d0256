package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointerCastTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "*(*T)(p)                        | *T                     | p",
                "(*pkg.T)(p).Field[3]            | *pkg.T                 | p",
                "*(*some/path/pkg.T)(a + 8)      | *some/path/pkg.T       | a + 8",
                "*(*example.com/x-y/pkg.T)(p)    | *example.com/x-y/pkg.T | p",
                "*(*\"some/path/pkg.T\")(0x10)   | *some/path/pkg.T       | 0x10",
                "(\"*some/path.T\")(p)           | *some/path.T           | p",
                "**(**pkg.T)(p)                  | **pkg.T                | p",
                "*(*[4]uint64)(m[\"(*T)(q)\"])   | *[4]uint64             | m[\"(*T)(q)\"]",
                "*(*Pair[int])(p)                | *Pair[int]             | p",
                "uintptr(p) + 8                  | uintptr                | p",
                "*(*T)(uintptr(p))               | *T                     | uintptr(p)",
                "&(*(*T)(p)).Field               | *T                     | p",
            })
    void aCastIsFoundHoweverItsTypeIsNamed(String expression, String type, String operand) {
        List<PointerCast> found = PointerCast.in(expression);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().type().text()).isEqualTo(type);
        assertThat(found.getFirst().operand()).isEqualTo(operand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "f(x)", "(*T).Method(x)", "f(x, y)", "(*T)(x, y)", "main.T(x)", "(*T)(", "len(s)", "\"(*T)(x)\""})
    void nothingElseIsOne(String expression) {
        assertThat(PointerCast.in(expression)).isEmpty();
    }

    @Test
    void severalStandInTheirOrder() {
        String expression = "*(*A)(p) + *(*B)(q)";
        List<PointerCast> found = PointerCast.in(expression);

        assertThat(found).extracting(PointerCast::operand).containsExactly("p", "q");
        assertThat(ResolvedCast.replace(expression, found, List.of("1", "2"))).isEqualTo("*1 + *2");
    }

    @Test
    void onlyACallWithNoOtherCallInItIsOneCall() {
        assertThat(PointerCast.isOneCall("f((*T)(p), 3)")).isTrue();
        assertThat(PointerCast.isOneCall("x.f(uintptr(p))")).isTrue();
        assertThat(PointerCast.isOneCall("f(g((*T)(p)))")).isFalse();
        assertThat(PointerCast.isOneCall("f(1) + f(2)")).isFalse();
        assertThat(PointerCast.isOneCall("(*T)(p)")).isFalse();
    }
}
