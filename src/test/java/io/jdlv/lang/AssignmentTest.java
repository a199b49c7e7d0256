package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
        "x = 1|x | 1",
        "x=1|x|1",
        "m[\"a=b\"] = \"c=d\"|m[\"a=b\"] | \"c=d\"",
        "a.b[i == 1] = c == d|a.b[i == 1] | c == d",
        "*p = (q <= 2)|*p | (q <= 2)",
        "é = 'ü'|é | 'ü'",
        "x = y = z|x | y = z",
        "x = \"open|x | \"open",
        "= 1|| 1"})
    void splitsAtTheEqualSign(String text, String left, String right) {
        if (left == null) {
            assertThatThrownBy(() -> Assignment.parse(text)).hasMessage("1:1: expected operand, found '='");
        } else {
            assertThat(Assignment.parse(text)).isEqualTo(new Assignment(left, right));
        }
    }

    @Test
    void refusesInDelvesAndGosWords() {
        assertThatThrownBy(() -> Assignment.parse("a == b")).hasMessage("syntax error '=' not found");
        assertThatThrownBy(() -> Assignment.parse("")).hasMessage("1:1: expected operand, found 'EOF'");
        assertThatThrownBy(() -> Assignment.parse("a +")).hasMessage("1:4: expected operand, found 'EOF'");
        assertThatThrownBy(() -> Assignment.parse("a b = 1")).hasMessage("1:3: expected 'EOF', found b");
        assertThatThrownBy(() -> Assignment.parse("'ab' = $"))
                .hasMessage("1:1: illegal rune literal (and 1 more errors)");
    }
}
