package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.session.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    private Path folder;

    @Test
    void theFileIsTheUsersAlone() throws IOException {
        Path file = StateFolder.of(Map.of("XDG_STATE_HOME", folder.toString())).file("history");

        assertThat(file).isEqualTo(folder.resolve("jdlv/history"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
    }

    @Test
    void withoutXdgItIsBelowTheHome() {
        assertThat(StateFolder.of(Map.of("HOME", "/home/gopher")).path())
                .isEqualTo(Path.of("/home/gopher/.local/state/jdlv"));
        assertThat(StateFolder.of(Map.of("HOME", "/home/gopher", "XDG_STATE_HOME", "relative")).path())
                .isEqualTo(Path.of("/home/gopher/.local/state/jdlv"));
    }

    @Test
    void aLineIsThereOnceWhereItWasTypedLast() throws IOException {
        TypedHistory history = new TypedHistory(Optional.of(new HistoryFile(file())));
        List.of("b main.main", "c", "p x", "c", "c", " ").forEach(line -> history.add(Instant.EPOCH, line));

        assertThat(lines(history)).containsExactly("b main.main", "p x", "c");
        assertThat(new HistoryFile(file()).load()).containsExactly("b main.main", "p x", "c");
    }

    @Test
    void linesOfEarlierSessionsComeFirst() throws IOException {
        TypedHistory history = new TypedHistory(Optional.empty());
        history.remember(List.of("bt", "c"));
        history.add(Instant.EPOCH, "bt");

        assertThat(lines(history)).containsExactly("c", "bt");
    }

    @Test
    void aFileThatHasGrownOldIsWrittenAnew() throws IOException {
        Files.write(file(), Collections.nCopies(500, "next"));

        assertThat(new HistoryFile(file()).load()).containsExactly("next");
        assertThat(file()).hasContent("next\n");
    }

    private static List<String> lines(TypedHistory history) {
        return StreamSupport.stream(history.spliterator(), false).map(entry -> entry.line()).toList();
    }

    private Path file() throws IOException {
        return new StateFolder(folder).file("history");
    }
}
