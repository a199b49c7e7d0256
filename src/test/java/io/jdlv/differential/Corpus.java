package io.jdlv.differential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The case files and the lists beside them. */
final class Corpus {

    private static final String SUFFIX = ".cmd";

    private final Path folder;

    /** The corpus of this project, when run as Maven runs tests. */
    Corpus() {
        this.folder = Path.of("src", "test", "differential").toAbsolutePath();
    }

    /** Returns every case, sorted by name. */
    List<CommandCase> cases() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> paths = files.filter(path -> path.toString().endsWith(SUFFIX)).sorted().toList();
            List<CommandCase> cases = new ArrayList<>();
            for (Path path : paths) {
                String name = folder.relativize(path).toString();
                cases.add(
                        CommandCaseReader.read(name.substring(0, name.length() - SUFFIX.length()), Files.readString(path)));
            }
            return cases;
        }
    }

    /** Returns the patterns for what may differ between two equal sessions, in the form that texts have here: bytes. */
    Normaliser normaliser() throws IOException {
        return Normaliser.parse(Files.readString(folder.resolve("normalise.txt"), StandardCharsets.ISO_8859_1));
    }

    /** Returns the differences that are meant. */
    Differences differences() throws IOException {
        return Differences.parse(Files.readString(folder.resolve("differences.txt")));
    }
}
