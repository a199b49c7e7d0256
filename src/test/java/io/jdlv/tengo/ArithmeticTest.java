package io.jdlv.tengo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators give what they give in a script. */
class ArithmeticTest {
    @Test
    void integersStayIntegers() {
        assertThat(Arithmetic.of("/", 7L, 2L)).contains(3L);
        assertThat(Arithmetic.of("%", -7L, 2L)).contains(-1L);
        assertThat(Arithmetic.of("+", 1L, 0.5)).contains(1.5);
        assertThat(Arithmetic.of("/", 7L, 0L)).as("the script would panic").isEmpty();
        assertThat(Arithmetic.of("/", 7.0, 0L)).contains(Double.POSITIVE_INFINITY);
    }

    @Test
    void textsAreJoinedAndOrdered() {
        assertThat(Arithmetic.of("+", "a", 1L)).contains("a1");
        assertThat(Arithmetic.of("+", "a", (int) 'b')).contains("ab");
        assertThat(Arithmetic.of("<", "a", "b")).contains(true);
        assertThat(Arithmetic.of("-", "a", "b")).isEmpty();
    }

    @Test
    void otherValuesAreTheSameOrNot() {
        assertThat(Arithmetic.of("==", new Computed.Nothing(), new Computed.Nothing())).contains(true);
        assertThat(Arithmetic.of("!=", 1L, "1")).contains(true);
        assertThat(Arithmetic.of("<", true, false)).isEmpty();
    }
}
