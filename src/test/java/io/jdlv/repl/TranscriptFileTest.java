package io.jdlv.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.command.CommandException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFileTest {
    @TempDir
    private Path folder;

    @Test
    void aTranscriptGoesBehindWhatIsThere() throws IOException {
        write("one\n", false);
        write("two\n", false);
        assertThat(folder.resolve("t")).hasContent("one\ntwo\n");

        write("three\n", true);
        assertThat(folder.resolve("t")).hasContent("three\n");
    }

    @Test
    void othersCannotReadIt() throws IOException {
        write("secret", false);

        assertThat(Files.getPosixFilePermissions(folder.resolve("t")))
                .doesNotContain(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
    }

    @Test
    void aFolderIsRefusedInGosWords() {
        assertThatThrownBy(() -> TranscriptFile.open(folder, false))
                .isInstanceOf(CommandException.class)
                .hasMessage("open " + folder + ": is a directory");
    }

    private void write(String text, boolean truncate) throws IOException {
        try (Writer file = TranscriptFile.open(folder.resolve("t"), truncate)) {
            file.write(text);
        }
    }
}
