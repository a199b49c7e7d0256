package io.jdlv.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplittingTest {
    @Test
    void splitsAtTheFirstSpace() {
        assertThat(SpaceSplit.two("alias  a b ")).isEqualTo(new SpaceSplit("alias", Optional.of("a b")));
        assertThat(SpaceSplit.two("alias")).isEqualTo(new SpaceSplit("alias", Optional.empty()));
        assertThat(SpaceSplit.two("")).isEqualTo(new SpaceSplit("", Optional.empty()));
        assertThat(SpaceSplit.two(" x")).isEqualTo(new SpaceSplit("", Optional.of("x")));
        assertThat(SpaceSplit.two("a\tb c")).isEqualTo(new SpaceSplit("a\tb", Optional.of("c")));
    }

    @Test
    void quotesKeepSpaces() {
        assertThat(QuotedFields.split("a  \"b c\" d\"e f\"g", '"')).containsExactly("a", "b c", "de fg");
        assertThat(QuotedFields.split("'it\\'s' \\x", '\'')).containsExactly("it's", "\\x");
        assertThat(QuotedFields.split("\"\" x", '"')).containsExactly("", "x");
        assertThat(QuotedFields.split("\"\"", '"')).containsExactly("");
        assertThat(QuotedFields.split("\"", '"')).isEmpty();
        assertThat(QuotedFields.split("\"open end", '"')).containsExactly("open end");
        assertThat(QuotedFields.split(" \t ", '"')).isEmpty();
    }

    @Test
    void wordsOfACommandLine() {
        assertThat(argv("a 'b  c' \"d e\"f g\\ h")).containsExactly(List.of("a", "b  c", "d ef", "g h"));
        assertThat(argv("a | b c")).containsExactly(List.of("a"), List.of("b", "c"));
        assertThat(argv("\"a\\tb\\q\" 'c\\n'")).containsExactly(List.of("a\tb\\q", "c\n"));
        assertThat(argv("'' \"\"")).containsExactly(List.of("", ""));
        assertThat(argv("\"a\\\"b")).containsExactly(List.of("a\\b"));
        assertThat(argv("  -x=1  ")).containsExactly(List.of("-x=1"));
    }

    @Test
    void variablesAreExpandedOutsideSingleQuotes() {
        assertThat(argv("$HOME/x \"${HOME}y\" '$HOME'")).containsExactly(List.of("/home/me/x", "/home/mey", "$HOME"));
        assertThat(argv("$UNSET. a$ $% ${} ${HOME $$x")).containsExactly(List.of(".", "a$", "$%", "", "HOME", "x"));
        assertThat(argv("\\$HOME")).containsExactly(List.of("/home/me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "|", "a |", "| a", "'a", "\"a", "a\\", "`a", "a ||b"})
    void refusesMalformedCommandLines(String text) {
        assertThatThrownBy(() -> argv(text)).isInstanceOf(LangException.class).hasMessage("invalid syntax");
    }

    @Test
    void refusesBackQuotes() {
        assertThatThrownBy(() -> argv("a `ls -l`"))
                .hasMessage("expand string back quoted failed: ls -l, Backtick not supported in 'ls -l'");
    }

    @Test
    void configurationValues() {
        assertThat(ConfigArgument.number("max", "12")).isEqualTo(12);
        assertThat(ConfigArgument.truth("show", "true")).isTrue();
        assertThat(ConfigArgument.text("\"a b\"")).isEqualTo("a b");
        assertThat(ConfigArgument.text("a\"b")).isEqualTo("a\"b");
        assertThatThrownBy(() -> ConfigArgument.number("max", "x")).hasMessage("argument to \"max\" must be a number");
        assertThatThrownBy(() -> ConfigArgument.number("max", "-1"))
                .hasMessage("argument to \"max\" must be a number greater than zero");
        assertThatThrownBy(() -> ConfigArgument.truth("show", "yes"))
                .hasMessage("argument to \"show\" must be true or false");
    }

    @Test
    void breakpointNames() {
        assertThat(BreakpointName.isValid("mybp2é")).isTrue();
        assertThat(BreakpointName.isValid("")).isTrue();
        assertThat(BreakpointName.fault("12")).hasValue("breakpoint name can not be a number");
        assertThat(BreakpointName.fault("+5")).hasValue("breakpoint name can not be a number");
        assertThat(BreakpointName.fault("a-b")).hasValue("invalid character in breakpoint name '-'");
        assertThat(BreakpointName.isValid("a_b")).isFalse();
    }

    private static List<List<String>> argv(String text) {
        return Argv.split(text, name -> Optional.ofNullable(Map.of("HOME", "/home/me").get(name)));
    }
}
