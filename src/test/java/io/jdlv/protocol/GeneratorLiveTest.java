package io.jdlv.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Finished;
import io.jdlv.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked in is what the generator makes of Delve's sources, to the byte. */
@Tag("live")
class GeneratorLiveTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @Test
    void cataloguesAreWhatDelvesSourcesSay(@TempDir Path folder) throws IOException {
        run(PROJECT, "scripts/protocol", "-o", folder.toString());

        assertThat(files(folder)).isNotEmpty().isEqualTo(files(PROJECT.resolve("protocol/catalogue")));
    }

    @Test
    void theGeneratorPassesItsOwnTests() {
        Path generator = PROJECT.resolve("protocol/generator");

        run(generator, "go", "vet", "./...");
        run(generator, "go", "test", "./...");
    }

    private static void run(Path directory, String... command) {
        Finished finished = Program.of(directory, command).run();
        assertThat(finished.exitCode()).as(finished.outText() + finished.errText()).isZero();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
