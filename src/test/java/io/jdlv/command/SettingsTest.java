package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.PathRule;
import io.jdlv.lang.LangException;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Configuration defaults = Configuration.defaults();

    @Test
    void anAliasIsAddedBehindThoseThatAreThere() {
        Configuration once = AliasSetting.set(defaults, "print pp");
        Configuration twice = AliasSetting.set(once, "print \"two words\"");

        assertThat(twice.aliases()).isEqualTo(Map.of("print", List.of("pp", "two words")));
    }

    @Test
    void anAliasIsRemovedFromEveryCommandAndTheListStays() {
        Configuration configuration =
                defaults.with(ConfigKey.ALIASES, Map.of("print", List.of("a", "x", "b"), "list", List.of("x")));

        assertThat(AliasSetting.set(configuration, "x").aliases())
                .isEqualTo(Map.of("print", List.of("a", "b"), "list", List.of()));
    }

    @Test
    void ofEqualAliasesSomeStayAsInDlv() {
        assertThat(AliasSetting.set(defaults.with(ConfigKey.ALIASES, Map.of("print", List.of("x", "x"))), "x").aliases())
                .isEqualTo(Map.of("print", List.of("x")));
        assertThat(AliasSetting.set(defaults.with(ConfigKey.ALIASES, Map.of("print", List.of("x", "b", "x"))), "x")
                        .aliases())
                .isEqualTo(Map.of("print", List.of("b", "x")));
    }

    @Test
    void anyOtherNumberOfWordsChangesNothing() {
        assertThat(AliasSetting.set(defaults, "").aliases()).isEmpty();
        assertThat(AliasSetting.set(defaults, "a b c").aliases()).isEmpty();
    }

    @Test
    void aliasesAreThoseOfACommandsFirstNameAndDoNotHideCommandsBeforeThem() {
        CommandRegistry registry = Commands.standard(false)
                .withAliases(Map.of("print", List.of("pp", "args"), "p", List.of("qq"), "break", List.of("next")));

        assertThat(registry.find("pp")).map(entry -> entry.info().name()).contains("print");
        assertThat(registry.find("qq")).isEmpty();
        assertThat(registry.find("args")).map(entry -> entry.info().name()).contains("args");
        assertThat(registry.find("next")).map(entry -> entry.info().name()).contains("break");
    }

    @Test
    void valuesAreListedAsGoPrintsThem() {
        Configuration configuration = defaults.with(ConfigKey.ALIASES, Map.of("print", List.of("pp"), "list", List.of()))
                .with(ConfigKey.SUBSTITUTE_PATH, List.of(new PathRule("/a", "/b"), new PathRule("", "/c")))
                .with(ConfigKey.MAX_STRING_LEN, 3L)
                .with(ConfigKey.DISASSEMBLE_FLAVOR, "gnu")
                .with(ConfigKey.SOURCE_LIST_LINE_COLOR, "\u001b[34m");

        assertThat(SettingsList.of(configuration).settings())
                .contains(
                        new SettingsList.Setting("aliases", "map[list:[] print:[pp]]"),
                        new SettingsList.Setting("substitute-path", "[{/a /b} { /c}]"),
                        new SettingsList.Setting("max-string-len", "3"),
                        new SettingsList.Setting("max-array-values", "<not defined>"),
                        new SettingsList.Setting("disassemble-flavor", "gnu"),
                        new SettingsList.Setting("show-location-expr", "false"),
                        new SettingsList.Setting("source-list-line-color", "\"\\x1b[34m\""),
                        new SettingsList.Setting("source-list-arrow-color", "\"\""),
                        new SettingsList.Setting("debug-info-directories", "[/usr/lib/debug/.build-id]"));
        assertThat(SettingsList.of(defaults).settings())
                .contains(new SettingsList.Setting("source-list-line-color", "<nil>"));
    }

    @Test
    void numbersTextsAndFlagsAreSetFromWhatIsTyped() {
        assertThat(set(ConfigKey.MAX_STRING_LEN, "9999999999").value(ConfigKey.MAX_STRING_LEN)).contains(9999999999L);
        assertThat(set(ConfigKey.MAX_STRING_LEN, "9999999999").number(ConfigKey.MAX_STRING_LEN))
                .hasValue(Integer.MAX_VALUE);
        assertThat(set(ConfigKey.TAB, "\"\\t|\"").text(ConfigKey.TAB)).isEqualTo("\t|");
        assertThat(set(ConfigKey.TAB, "a b").text(ConfigKey.TAB)).isEqualTo("a b");
        assertThat(set(ConfigKey.SOURCE_LIST_LINE_COLOR, "34").value(ConfigKey.SOURCE_LIST_LINE_COLOR)).contains(34L);
        assertThat(set(ConfigKey.SOURCE_LIST_LINE_COLOR, "red").value(ConfigKey.SOURCE_LIST_LINE_COLOR)).contains("red");
        assertThat(set(ConfigKey.SHOW_RAW_STRINGS, "true").flag(ConfigKey.SHOW_RAW_STRINGS)).isTrue();
    }

    @Test
    void whatOnlyJdlvHasIsListedAndWrittenOnceItWasSet() {
        assertThat(SettingsList.of(defaults).settings()).extracting(SettingsList.Setting::parameter).doesNotContain("snapshot");
        assertThat(defaults.keepsSnapshots()).isTrue();

        assertThat(set(ConfigKey.SNAPSHOT, "off").keepsSnapshots()).isFalse();
        assertThat(set(ConfigKey.SNAPSHOT, "on").keepsSnapshots()).isTrue();
        assertThat(SettingsList.of(set(ConfigKey.SNAPSHOT, "off")).settings())
                .contains(new SettingsList.Setting("snapshot", "off"));
        assertThatThrownBy(() -> set(ConfigKey.SNAPSHOT, "maybe"))
                .hasMessage("argument to \"snapshot\" must be on or off");
    }

    @Test
    void valuesThatDoNotFitAreRefusedInDlvsWords() {
        assertThatThrownBy(() -> set(ConfigKey.MAX_STRING_LEN, "x"))
                .isInstanceOf(LangException.class)
                .hasMessage("argument to \"max-string-len\" must be a number");
        assertThatThrownBy(() -> set(ConfigKey.SOURCE_LIST_LINE_COLOR, "-1"))
                .hasMessage("argument to \"source-list-line-color\" must be a number greater than zero");
        assertThatThrownBy(() -> set(ConfigKey.SHOW_RAW_STRINGS, "yes"))
                .hasMessage("argument to \"show-raw-strings\" must be true or false");
        assertThatThrownBy(() -> set(ConfigKey.ALIASES, "x"))
                .hasMessage("unsupported type for configuration key \"aliases\"");
    }

    private Configuration set(ConfigKey key, String typed) {
        return SimpleSetting.set(defaults, key, typed);
    }
}
