package io.jdlv.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jdlv.command.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFileTest {
    @TempDir
    private Path folder;

    @Test
    void linesEndAtLineFeedsAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one\r\ntwo\rtwo\nthree");

        assertThat(CommandFile.read(file.toString()).lines()).containsExactly("one\r", "two\rtwo", "three");
    }

    @Test
    void bytesThatAreNoUtf8AreReplaced() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {'p', ' ', (byte) 0xff, '\n'});

        assertThat(CommandFile.read(file.toString()).lines()).containsExactly("p \ufffd", "");
    }

    @Test
    void whatCannotBeReadIsNamedInGosWords() {
        assertThatThrownBy(() -> CommandFile.read(folder + "/missing"))
                .isInstanceOf(CommandException.class)
                .hasMessage("open " + folder + "/missing: no such file or directory");
        assertThatThrownBy(() -> CommandFile.read(folder.toString())).hasMessage("read " + folder + ": is a directory");
        assertThatThrownBy(() -> CommandFile.read("a\0b")).hasMessage("open a\0b: invalid argument");
    }
}
