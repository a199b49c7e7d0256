package io.jdlv.repl;

import io.jdlv.command.CommandException;
import io.jdlv.command.FileErrors;
import io.jdlv.render.Utf8Writer;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Opens transcripts. Delve: transcript in pkg/terminal/command.go. */
final class TranscriptFile {
    private TranscriptFile() {}

    /**
     * Opens a file to write behind what it holds, or into the emptied file; a new one is for its owner and group.
     *
     * @throws CommandException when it cannot be opened
     */
    static Writer open(Path file, boolean truncate) {
        Set<OpenOption> options = Set.of(
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                truncate ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
        try {
            return new Utf8Writer(Channels.newOutputStream(Files.newByteChannel(file, options, permissions(file))));
        } catch (IOException e) {
            throw new CommandException(FileErrors.describe("open", file.toString(), e), e);
        }
    }

    private static FileAttribute<?>[] permissions(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw----"))
                }
                : new FileAttribute<?>[0];
    }
}
