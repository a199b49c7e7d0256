package io.jdlv.tengo.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known of a script at positions of its text. */
class ScriptSyntaxTest {
    private static final String TEXT =
            """
            // ü: positions are in bytes
            sum := func(values, ...rest) {
            	total := 0 /* { */
            	for k, v in {a: 1} {
            		total += v
            	}
            	if n := len(rest); n > 1 { both := `}` } else if n == 1 { one := "}" } else { none := '}' }
            	return total
            }
            table := {size: func() { return 1 }, list: [func(x) { return x }]}
            for i := 0; i < 3; i++ { inside := i }
            after := 1
            """;

    private static final ScriptSyntax SYNTAX = ScriptSyntax.of(TEXT.getBytes(StandardCharsets.UTF_8));

    private static int at(String words) {
        assertThat(TEXT).containsOnlyOnce(words);
        return TEXT.substring(0, TEXT.indexOf(words)).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String scope(String words) {
        Span span = SYNTAX.scope(at(words));
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, span.start(), Math.min(span.end(), bytes.length) - span.start(), StandardCharsets.UTF_8);
    }

    @Test
    void aNameStandsWhereAWordBegins() {
        assertThat(SYNTAX.nameAt(at("total := 0"))).contains("total");
        assertThat(SYNTAX.nameAt(at("otal := 0"))).isEmpty();
        assertThat(SYNTAX.nameAt(at("return total"))).as("a keyword").isEmpty();
        assertThat(SYNTAX.isAt(at("return total"), "return")).isTrue();
    }

    @Test
    void aFunctionHasParametersAndTheNameThatItIsGiven() {
        assertThat(SYNTAX.functionAt(at("func(values"))).contains(new FunctionLiteral(Optional.of("sum"), List.of("values", "rest")));
        assertThat(SYNTAX.functionAt(at("func() {"))).contains(new FunctionLiteral(Optional.of("size"), List.of()));
        assertThat(SYNTAX.functionAt(at("func(x)"))).contains(new FunctionLiteral(Optional.empty(), List.of("x")));
        assertThat(SYNTAX.functionAt(at("total := 0"))).isEmpty();
    }

    @Test
    void aLoopOverValuesHasTwoVariables() {
        assertThat(SYNTAX.loopVariables(at("for k, v"))).containsExactly("k", "v");
        assertThat(SYNTAX.loopVariables(at("for i :="))).isEmpty();
        assertThat(ScriptSyntax.of("for v in x {}".getBytes(StandardCharsets.UTF_8)).loopVariables(0)).containsExactly("_", "v");
    }

    @Test
    void aVariableIsKnownInItsBlock() {
        assertThat(scope("total := 0")).startsWith("{\n\ttotal := 0").endsWith("return total\n}");
        assertThat(scope("both :=")).isEqualTo("{ both := `}` }");
        assertThat(scope("inside :=")).isEqualTo("{ inside := i }");
        assertThat(scope("after :=")).isEqualTo(TEXT);
        assertThat(scope("table :=")).isEqualTo(TEXT);
    }

    @Test
    void oneOfAHeadInTheWholeStatement() {
        assertThat(scope("for k, v")).startsWith("for k, v in {a: 1} {").endsWith("total += v\n\t}");
        assertThat(scope("n := len")).startsWith("if n := len(rest);").endsWith("else { none := '}' }");
        assertThat(scope("i := 0; i")).isEqualTo("for i := 0; i < 3; i++ { inside := i }");
    }

    @Test
    void whatIsNoScriptHasNoNamesButDoesNoHarm() {
        ScriptSyntax broken = ScriptSyntax.of("}}) for func( { \"open".getBytes(StandardCharsets.UTF_8));

        assertThat(broken.functionAt(8)).contains(new FunctionLiteral(Optional.empty(), List.of()));
        assertThat(broken.scope(15).start()).isZero();
        assertThat(ScriptSyntax.of(new byte[0]).scope(3)).isEqualTo(new Span(0, 1));
    }
}
