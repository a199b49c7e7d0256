package io.jdlv.recording;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * A recording's file while it is written: a header whose length never changes, so that it can be corrected, and lines
 * behind it. Each line is in the file when {@link #line} returns, so that a killed client leaves all it has seen. Used by
 * one thread at a time.
 */
public final class RecordingWriter implements Closeable {
    /** Room for the header with the longest versions; it is filled with spaces, which JSON allows behind a value. */
    private static final int HEADER_BYTES = 256;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path path;
    // not a channel: an interrupted thread that writes to one closes it
    private final RandomAccessFile file;
    private final OutputStream out;
    private long end;
    private boolean empty = true;

    /** What writes one line. */
    @FunctionalInterface
    public interface Line {
        /** Writes the line without its end. */
        void writeTo(OutputStream out) throws IOException;
    }

    private RecordingWriter(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
        this.out = new BufferedOutputStream(new FileOutput(), BUFFER_BYTES);
    }

    /**
     * Makes the file, for its owner only.
     *
     * @throws RecordingException when it is there already or cannot be made
     */
    public static RecordingWriter create(String name, Header header) {
        if (name.isBlank()) {
            throw new RecordingException("A recording needs the name of a file.");
        }
        try {
            Path path = Path.of(name);
            Files.createFile(path, permissions(path));
            RecordingWriter writer = new RecordingWriter(path, new RandomAccessFile(path.toFile(), "rw"));
            writer.header(header);
            return writer;
        } catch (FileAlreadyExistsException e) {
            throw new RecordingException(
                    "Nothing is written to " + name + ", for it is there already: name another file, or remove it.", e);
        } catch (InvalidPathException e) {
            throw failure(name, "no file can be called that", e);
        } catch (NoSuchFileException e) {
            throw failure(name, "there is no such folder", e);
        } catch (AccessDeniedException e) {
            throw failure(name, "permission denied", e);
        } catch (IOException e) {
            throw failure(name, reason(e), e);
        }
    }

    private static RecordingException failure(String name, String reason, Exception cause) {
        return new RecordingException("The recording " + name + " cannot be written: " + reason + ".", cause);
    }

    /** What the system says, without the path that the JDK puts before it. */
    static String reason(IOException failure) {
        String text = String.valueOf(failure.getMessage());
        return text.substring(text.lastIndexOf(": ") + 1).strip();
    }

    private static FileAttribute<?>[] permissions(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Writes the header, or writes it again. */
    public void header(Header header) throws IOException {
        byte[] line = header.toLine().getBytes(StandardCharsets.UTF_8);
        byte[] padded = new byte[Math.max(HEADER_BYTES, line.length + 1)];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(line, 0, padded, 0, line.length);
        padded[padded.length - 1] = '\n';
        file.seek(0);
        file.write(padded);
        end = Math.max(end, padded.length);
        file.seek(end);
    }

    /**
     * Adds a line.
     *
     * @throws IOException when it cannot be written; what was written of it is removed again, and no more can be written
     */
    public void line(Line line) throws IOException {
        try {
            line.writeTo(out);
            out.write('\n');
            out.flush();
            end = file.getFilePointer();
            empty = false;
        } catch (IOException e) {
            file.setLength(end);
            throw e;
        }
    }

    /** Ends the file. One without any line is removed. */
    @Override
    public void close() throws IOException {
        file.close();
        if (empty) {
            Files.deleteIfExists(path);
        }
    }

    /** Ends the file and removes it. */
    public void discard() throws IOException {
        empty = true;
        close();
    }

    private final class FileOutput extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            file.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            file.write(bytes, offset, length);
        }
    }
}
