package io.jdlv.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The lines typed in earlier sessions, one a line, each once where it was typed last. A line is added as soon as it is
 * typed, so that sessions side by side, or one that is killed, lose nothing.
 */
final class HistoryFile {
    /** How many lines are kept. */
    static final int MAX_LINES = 2000;

    private final Path path;

    /** History in a file that exists. */
    HistoryFile(Path path) {
        this.path = path;
    }

    /**
     * The lines, oldest first; the file is written anew when much in it is out of date.
     *
     * @throws IOException when the file cannot be read
     */
    List<String> load() throws IOException {
        List<String> all =
                new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
        LinkedHashSet<String> latestFirst = new LinkedHashSet<>();
        for (int i = all.size() - 1; i >= 0 && latestFirst.size() < MAX_LINES; i--) {
            if (!all.get(i).isBlank()) {
                latestFirst.add(all.get(i));
            }
        }
        List<String> kept = new ArrayList<>(latestFirst);
        Collections.reverse(kept);
        if (all.size() > 2 * kept.size() + 100) {
            rewrite(kept);
        }
        return kept;
    }

    /**
     * Adds a line that was typed.
     *
     * @throws IOException when it cannot be written
     */
    void append(String line) throws IOException {
        Files.writeString(path, line + "\n", StandardOpenOption.APPEND);
    }

    private void rewrite(List<String> lines) throws IOException {
        Path fresh = Files.createTempFile(path.getParent(), "history", ".tmp");
        Files.write(fresh, lines);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
