package io.jdlv.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.plugin.Plugins;
import io.jdlv.session.ConfigKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/commands.md} says what {@code help} says. To write it anew: run this test with {@code -Djdlv.update=true}. */
class CommandReferenceTest {
    private static final Path FILE = Path.of("docs", "commands.md");
    private static final int TERMINAL = 80;

    private final CommandRegistry commands =
            Commands.standard(true).and(Plugins.installed().commands());

    @Test
    void theCheckedInReferenceIsTheGeneratedOne() throws IOException {
        String generated = CommandReference.of(commands);
        if (Boolean.getBoolean("jdlv.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, generated);
        }

        assertThat(Files.readString(FILE))
                .as("run mvn test -Dtest=CommandReferenceTest -Djdlv.update=true and commit the file")
                .isEqualTo(generated);
    }

    @Test
    void everyCommandSaysWhatItIsFor() {
        assertThat(commands.entries()).extracting(CommandRegistry.Entry::info).allSatisfy(info -> {
            assertThat(info.summary()).endsWith(".").doesNotContain("\n");
            assertThat(info.details()).as(info.name()).isNotEmpty();
        });
    }

    @Test
    void helpFitsIntoATerminalOf80Columns() {
        Stream<String> help = commands.entries().stream()
                .map(CommandRegistry.Entry::info)
                .flatMap(info -> Stream.of(info.summary(), info.usage().indent(8), info.details()));
        Stream<String> parameters = Arrays.stream(ConfigKey.values()).map(ConfigKey::documentation);

        assertThat(Stream.concat(help, parameters).flatMap(String::lines))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(TERMINAL));
    }

    @Test
    void noNameStandsForTwoCommands() {
        assertThat(commands.entries().stream().flatMap(entry -> entry.info().names().stream()))
                .doesNotHaveDuplicates();
    }
}
