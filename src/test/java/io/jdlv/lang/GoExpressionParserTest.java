package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoExpressionParserTest {
    @Test
    void everyTextIsRefusedAsGoRefusesIt() {
        List<GoTables.Row> rows = GoTables.read("syntax");
        assertThat(rows).hasSizeGreaterThan(300);
        assertSoftly(soft -> rows.forEach(row -> {
            GoExpressionParser.Result result = GoExpressionParser.parse(row.text(0));
            soft.assertThat(result.errorText()).as("errors of %s", row).isEqualTo(row.text(1));
            if (!row.text(2).isEmpty() && !result.errors().isEmpty()) {
                GoSyntaxError first = result.errors().getFirst();
                soft.assertThat(Utf8.byteLength(row.text(0), first.offset())).as("offset in %s", row)
                        .isEqualTo(Integer.parseInt(row.text(2)));
                soft.assertThat(first.message()).isEqualTo(row.text(3));
            }
        }));
    }

    @Test
    void castThroughAPointerIsAStarOfACall() {
        String text = "*(*pkg.T)(unsafePtr)";
        GoExpression parsed = expression(text);
        assertThat(parsed).isInstanceOfSatisfying(GoExpression.Star.class, star ->
                assertThat(star.operand()).isInstanceOfSatisfying(GoExpression.Call.class, call -> {
                    assertThat(source(text, call.function())).isEqualTo("(*pkg.T)");
                    assertThat(call.function().unparenthesized()).isInstanceOf(GoExpression.Star.class);
                    assertThat(source(text, call.arguments().getFirst())).isEqualTo("unsafePtr");
                }));
    }

    @Test
    void quotedTypeNameIsALiteralInParentheses() {
        String text = "(*\"github.com/a/b.T\")(0xc000)";
        assertThat(expression(text)).isInstanceOfSatisfying(GoExpression.Call.class, call ->
                assertThat(call.function().unparenthesized()).isInstanceOfSatisfying(GoExpression.Star.class, star ->
                        assertThat(source(text, star.operand())).isEqualTo("\"github.com/a/b.T\"")));
    }

    @Test
    void nodesKnowWhereTheyStand() {
        String text = "é.list[i+1:n].(map[string]*T)";
        GoExpression assertion = expression(text);
        assertThat(source(text, assertion)).isEqualTo(text);
        GoExpression.TypeAssertion typed = (GoExpression.TypeAssertion) assertion;
        assertThat(source(text, typed.operand())).isEqualTo("é.list[i+1:n]");
        assertThat(source(text, typed.type().orElseThrow())).isEqualTo("map[string]*T");
        GoExpression.Slice slice = (GoExpression.Slice) typed.operand();
        assertThat(source(text, slice.low().orElseThrow())).isEqualTo("i+1");
        assertThat(slice.max()).isEmpty();
    }

    @Test
    void bindsOperatorsAsGoDoes() {
        GoExpression.Binary or = (GoExpression.Binary) expression("a || b && c == d + e * f");
        assertThat(or.operator()).isEqualTo("||");
        GoExpression.Binary and = (GoExpression.Binary) or.right();
        assertThat(and.operator()).isEqualTo("&&");
        assertThat(((GoExpression.Binary) and.right()).operator()).isEqualTo("==");
    }

    @Test
    void operatorsOfOnePrecedenceGroupFromTheLeft() {
        String text = "a - b - c";
        GoExpression.Binary outer = (GoExpression.Binary) expression(text);
        assertThat(source(text, outer.left())).isEqualTo("a - b");
        assertThat(source(text, outer.right())).isEqualTo("c");
    }

    @Test
    void arrowsGoToTheChannelTypesTheyBelongTo() {
        GoExpression.ChanType outer = (GoExpression.ChanType) expression("<-chan (<-chan int)");
        assertThat(outer.direction()).isEqualTo(GoExpression.Direction.RECEIVE);
        GoExpression.ChanType reassociated = (GoExpression.ChanType) expression("<-chan<- chan int");
        assertThat(reassociated.direction()).isEqualTo(GoExpression.Direction.RECEIVE);
        assertThat(((GoExpression.ChanType) reassociated.element()).direction())
                .isEqualTo(GoExpression.Direction.RECEIVE);
    }

    @Test
    void parametersAreNamedOrNot() {
        GoExpression.FuncType named = (GoExpression.FuncType) expression("func(a, b int, rest ...string) error");
        assertThat(named.parameters()).extracting(f -> f.names().getFirst().name()).containsExactly("a", "b", "rest");
        GoExpression.FuncType unnamed = (GoExpression.FuncType) expression("func(int, p.T) (bool, error)");
        assertThat(unnamed.parameters()).allSatisfy(f -> assertThat(f.names()).isEmpty());
        assertThat(unnamed.results()).hasSize(2);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(GoExpressionParser.parse("(".repeat(100_000)).errorText())
                .endsWith("exceeded max nesting depth");
        assertThat(GoExpressionParser.parse("[]".repeat(100_000)).errorText())
                .endsWith("exceeded max nesting depth");
    }

    private static GoExpression expression(String text) {
        GoExpressionParser.Result result = GoExpressionParser.parse(text);
        assertThat(result.errors()).isEmpty();
        return result.expression().orElseThrow();
    }

    private static String source(String text, GoExpression node) {
        return text.substring(node.start(), node.end());
    }
}
