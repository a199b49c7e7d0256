package io.jdlv.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.delve.PathRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFileTest {
    @TempDir
    private Path folder;

    private ConfigurationFile file;

    @BeforeEach
    void useTheFolder() {
        file = ConfigurationFile.of(Map.of("XDG_CONFIG_HOME", folder.toString()));
    }

    private void write(String program, String... lines) throws IOException {
        Path path = folder.resolve(program).resolve("config.yml");
        Files.createDirectories(path.getParent());
        Files.write(path, List.of(lines));
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertThat(file.load().complaint()).isEmpty();
        assertThat(file.load().configuration().debugInfoDirectories()).containsExactly("/usr/lib/debug/.build-id");
        assertThat(file.load().configuration().listingLines()).isEqualTo(5);
    }

    @Test
    void dlvsFileIsReadUntilThereIsOurs() throws IOException {
        write("dlv", "max-string-len: 7");
        assertThat(file.load().configuration().number(ConfigKey.MAX_STRING_LEN)).hasValue(7);

        write("jdlv", "max-array-values: 8");
        assertThat(file.load().configuration().number(ConfigKey.MAX_STRING_LEN)).isEmpty();
        assertThat(file.load().configuration().number(ConfigKey.MAX_ARRAY_VALUES)).hasValue(8);
    }

    @Test
    void everyKindOfValueIsRead() throws IOException {
        write(
                "dlv",
                "# a comment",
                "aliases:",
                "  print: [\"pp\", show]",
                "  # command: [\"alias1\", \"alias2\"]",
                "substitute-path:",
                "  - {from: /x, to: /y}",
                "  - from: \"/p q\"",
                "max-variable-recurse: 0x2",
                "disassemble-flavor: go",
                "show-location-expr: yes",
                "source-list-line-color: 34",
                "source-list-arrow-color: \"\\x1b[93m\"",
                "debug-info-directories: [\"/one\", \"/two\"]",
                "tab: \"... \"",
                "no-such-key: {a: [b]}",
                "prompt: 12");
        ConfigurationFile.Loaded loaded = file.load();
        Configuration configuration = loaded.configuration();

        assertThat(loaded.complaint()).isEmpty();
        assertThat(configuration.aliases()).isEqualTo(Map.of("print", List.of("pp", "show")));
        assertThat(configuration.pathRules()).containsExactly(new PathRule("/x", "/y"), new PathRule("/p q", ""));
        assertThat(configuration.number(ConfigKey.MAX_VARIABLE_RECURSE)).hasValue(2);
        assertThat(configuration.text(ConfigKey.DISASSEMBLE_FLAVOR)).isEqualTo("go");
        assertThat(configuration.flag(ConfigKey.SHOW_LOCATION_EXPR)).isTrue();
        assertThat(configuration.value(ConfigKey.SOURCE_LIST_LINE_COLOR)).contains(34L);
        assertThat(configuration.text(ConfigKey.SOURCE_LIST_ARROW_COLOR)).isEqualTo("\u001b[93m");
        assertThat(configuration.debugInfoDirectories()).containsExactly("/one", "/two");
        assertThat(configuration.text(ConfigKey.TAB)).isEqualTo("... ");
        assertThat(configuration.text(ConfigKey.PROMPT)).isEqualTo("12");
    }

    @Test
    void whatHasNoValueIsNotSet() throws IOException {
        write("dlv", "aliases:", "substitute-path:", "debug-info-directories: []", "max-string-len: ~", "tab: null");

        assertThat(file.load().complaint()).isEmpty();
        assertThat(file.load().configuration().aliases()).isEmpty();
        assertThat(file.load().configuration().number(ConfigKey.MAX_STRING_LEN)).isEmpty();
        assertThat(file.load().configuration().debugInfoDirectories()).containsExactly("/usr/lib/debug/.build-id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    max-string-len: many      | max-string-len has to be a number, not "many"
                    show-raw-strings: perhaps | show-raw-strings has to be true or false, not "perhaps"
                    aliases: [a]              | aliases has to hold lines of the form "command: [alias, alias]"
                    aliases: {print: pp}      | the aliases of print has to be a list
                    substitute-path: [a]      | a rule of substitute-path has to be of the form {from: path, to: path}
                    tab: [a]                  | tab has to be one value
                    just a text               | it has to hold lines of the form "key: value"
                    """)
    void aBrokenFileIsNamedWithItsLineAndTheDefaultsHold(String line, String problem) throws IOException {
        String path = folder.resolve("jdlv").resolve("config.yml").toString();
        if (line.startsWith("just")) {
            write("jdlv", "# a comment", line);
        } else {
            write("jdlv", "max-array-values: 5", line);
        }
        ConfigurationFile.Loaded loaded = file.load();

        assertThat(loaded.complaint())
                .contains("The configuration file " + path + ":2 cannot be used (" + problem
                        + "): correct or remove it; the defaults are used.");
        assertThat(loaded.configuration().number(ConfigKey.MAX_ARRAY_VALUES)).isEmpty();
    }

    @Test
    void whatIsNoYamlIsNamedWithItsLine() throws IOException {
        write("jdlv", "aliases: [", "max-string-len: x");

        assertThat(file.load().complaint().orElseThrow())
                .startsWith("The configuration file " + folder.resolve("jdlv/config.yml") + ":")
                .doesNotContain("\n");
    }

    @Test
    void aFolderInPlaceOfTheFileIsOneSentence() throws IOException {
        Files.createDirectories(folder.resolve("jdlv").resolve("config.yml"));

        assertThat(file.load().complaint().orElseThrow()).contains("cannot be read").doesNotContain("\n");
    }

    @Test
    void whatWasSavedIsReadAgain() {
        Configuration saved = Configuration.defaults()
                .with(ConfigKey.ALIASES, Map.of("print", List.of("pp", "yes"), "list", List.<String>of()))
                .with(ConfigKey.SUBSTITUTE_PATH, List.of(new PathRule("/a b", ""), new PathRule("", "~")))
                .with(ConfigKey.MAX_STRING_LEN, 99L)
                .with(ConfigKey.DISASSEMBLE_FLAVOR, "true")
                .with(ConfigKey.SOURCE_LIST_LINE_COLOR, "34")
                .with(ConfigKey.PROMPT_COLOR, "\u001b[31m")
                .with(ConfigKey.TAB, " \t é ")
                .with(ConfigKey.SHOW_RAW_STRINGS, true)
                .with(ConfigKey.SNAPSHOT, false);
        file.save(saved);

        Configuration read = file.load().configuration();
        for (ConfigKey key : List.of(
                ConfigKey.ALIASES,
                ConfigKey.SUBSTITUTE_PATH,
                ConfigKey.MAX_STRING_LEN,
                ConfigKey.DISASSEMBLE_FLAVOR,
                ConfigKey.SOURCE_LIST_LINE_COLOR,
                ConfigKey.PROMPT_COLOR,
                ConfigKey.TAB,
                ConfigKey.SHOW_RAW_STRINGS,
                ConfigKey.SNAPSHOT,
                ConfigKey.DEBUG_INFO_DIRECTORIES)) {
            assertThat(read.value(key)).as(key.key()).isEqualTo(saved.value(key));
        }
        assertThat(read.value(ConfigKey.MAX_ARRAY_VALUES)).isEmpty();
    }

    @Test
    void aSavedFileIsOursAloneAndReplacesTheOldOneWhole() throws IOException {
        write("dlv", "max-string-len: 7");
        file.save(Configuration.defaults());
        file.save(file.load().configuration().with(ConfigKey.MAX_STRING_LEN, 8L));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path()))).isEqualTo("rw-------");
        assertThat(Files.readAllLines(folder.resolve("dlv").resolve("config.yml"))).containsExactly("max-string-len: 7");
        assertThat(folder.resolve("jdlv")).isDirectoryContaining("glob:**config.yml");
        try (var files = Files.list(folder.resolve("jdlv"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aLinkToTheFileStaysOne() throws IOException {
        Path kept = folder.resolve("dotfiles.yml");
        Files.writeString(kept, "tab: a\n");
        Files.createDirectories(file.path().getParent());
        Files.createSymbolicLink(file.path(), kept);
        file.save(Configuration.defaults().with(ConfigKey.TAB, "b"));

        assertThat(file.path()).isSymbolicLink();
        assertThat(Files.readString(kept)).contains("tab: b");
    }

    @Test
    void aFileThatCannotBeSavedIsOneSentence() throws IOException {
        Files.writeString(folder.resolve("jdlv"), "a file where the folder should be");

        assertThatThrownBy(() -> file.save(Configuration.defaults()))
                .isInstanceOf(ConfigurationFileException.class)
                .hasMessageStartingWith("The configuration could not be saved to " + file.path() + ": ");
    }

    @Test
    void withoutXdgTheFilesAreInTheHomeDirectory() throws IOException {
        ConfigurationFile atHome = ConfigurationFile.of(Map.of("HOME", folder.toString()));
        write(".config/dlv", "max-string-len: 3");

        assertThat(atHome.path()).isEqualTo(folder.resolve(".config/jdlv/config.yml"));
        assertThat(new UserFolders(folder, java.util.Optional.empty(), false).ofDlv()).isEqualTo(folder.resolve(".dlv"));
        assertThat(new UserFolders(folder, java.util.Optional.empty(), true).ofDlv())
                .isEqualTo(folder.resolve(".config/dlv"));
    }
}
