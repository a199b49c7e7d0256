package io.jdlv.tengo.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Expressions as they are typed. */
class ExpressionParserTest {
    private static String shape(String typed) {
        return shape(ExpressionParser.parse(typed));
    }

    private static String shape(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> literal.value().toString();
            case Expression.Undefined undefined -> "undefined";
            case Expression.Name name -> name.name();
            case Expression.Index index -> shape(index.container()) + "[" + shape(index.index()) + "]";
            case Expression.Length length -> "len(" + shape(length.value()) + ")";
            case Expression.Unary unary -> "(" + unary.operator() + shape(unary.value()) + ")";
            case Expression.Binary binary ->
                    "(" + shape(binary.left()) + " " + binary.operator() + " " + shape(binary.right()) + ")";
        };
    }

    @Test
    void operatorsBindAsInTengo() {
        assertThat(shape("a + b * 2 == c && !d || e < 3")).isEqualTo("((((a + (b * 2)) == c) && (!d)) || (e < 3))");
        assertThat(shape("a - b - c")).isEqualTo("((a - b) - c)");
        assertThat(shape("-(a + 1) * 2")).isEqualTo("((-(a + 1)) * 2)");
    }

    @Test
    void aMemberIsTheElementOfItsName() {
        assertThat(shape("orders[i + 1].item[\"x\"]")).isEqualTo("orders[(i + 1)][item][x]");
        assertThat(shape("len(a.b) > 0")).isEqualTo("(len(a[b]) > 0)");
    }

    @Test
    void literalsAreThoseOfTengo() {
        assertThat(ExpressionParser.parse("1.5e3")).isEqualTo(new Expression.Literal(1500.0));
        assertThat(ExpressionParser.parse("0x10")).isEqualTo(new Expression.Literal(16L));
        assertThat(ExpressionParser.parse("'é'")).isEqualTo(new Expression.Literal(233));
        assertThat(ExpressionParser.parse("`a\\n`")).isEqualTo(new Expression.Literal("a\\n"));
        assertThat(ExpressionParser.parse("true")).isEqualTo(new Expression.Literal(true));
        assertThat(ExpressionParser.parse("undefined")).isEqualTo(new Expression.Undefined());
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> shape("a +")).hasMessage("The expression ends too early: a +");
        assertThatThrownBy(() -> shape("a b")).hasMessage("Not expected in an expression of the script: b in a b");
        assertThatThrownBy(() -> shape("f(1)")).hasMessage("Not expected in an expression of the script: ( in f(1)");
        assertThatThrownBy(() -> shape("a[1")).hasMessage("The expression ends too early: a[1");
        assertThatThrownBy(() -> shape("''")).hasMessage("No string: '' in ''");
        assertThatThrownBy(() -> shape("99999999999999999999")).hasMessage("No number: 99999999999999999999 in 99999999999999999999");
        assertThatThrownBy(() -> shape("func")).hasMessage("Not expected in an expression of the script: func in func");
    }
}
