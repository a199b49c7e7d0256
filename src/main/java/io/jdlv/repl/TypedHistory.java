package io.jdlv.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jline.reader.History;
import org.jline.reader.impl.history.DefaultHistory;

/** The lines that the arrow keys and Ctrl-R go through: each once, at its latest place; kept in a file if there is one. */
final class TypedHistory extends DefaultHistory {
    private final Optional<HistoryFile> file;

    TypedHistory(Optional<HistoryFile> file) {
        this.file = file;
    }

    /** Takes over the lines of earlier sessions, oldest first. */
    void remember(List<String> lines) {
        lines.forEach(line -> internalAdd(Instant.EPOCH, line));
    }

    @Override
    public void add(Instant time, String line) {
        if (line.isBlank()) {
            return;
        }
        boolean repeated = !isEmpty() && get(last()).equals(line);
        for (Iterator<History.Entry> earlier = iterator(first()); earlier.hasNext(); ) {
            if (earlier.next().line().equals(line)) {
                earlier.remove();
            }
        }
        internalAdd(time, line);
        resetIndex();
        if (!repeated) {
            file.ifPresent(f -> append(f, line));
        }
    }

    private static void append(HistoryFile file, String line) {
        try {
            file.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The history cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
