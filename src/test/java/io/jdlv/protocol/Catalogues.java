package io.jdlv.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogues of all minor versions.
 *
 * @param all oldest first
 */
record Catalogues(List<Catalogue> all) {
    private static final Path FOLDER = Path.of("protocol", "catalogue");

    Catalogues {
        all = all.stream().sorted(Comparator.comparing(Catalogue::version)).toList();
    }

    /** Those that are checked in. */
    static Catalogues checkedIn() {
        return new Catalogues(json().stream().map(Catalogue::read).toList());
    }

    /** Their files, oldest first, each a copy that may be changed. */
    static List<JsonObject> json() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Catalogues::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject parse(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Catalogue oldest() {
        return all.getFirst();
    }

    Catalogue newest() {
        return all.getLast();
    }
}
