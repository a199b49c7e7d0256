package io.jdlv.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The bytes of one line, while they come: in memory as long as they are few, else in a temporary file, for an answer can
 * be larger than memory. Used by one thread at a time.
 */
final class LineBytes {
    /** How many bytes are kept in memory. */
    static final int IN_MEMORY = 1 << 20;

    private Buffer memory = new Buffer();
    private Optional<FileChannel> file = Optional.empty();
    private long size;
    private boolean blank = true;

    /** Adds bytes at the end. */
    void add(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; blank && i < offset + length; i++) {
            blank = bytes[i] <= ' ' && bytes[i] >= 0;
        }
        if (file.isEmpty() && size + length > IN_MEMORY) {
            spill();
        }
        if (file.isPresent()) {
            writeFully(file.get(), ByteBuffer.wrap(bytes, offset, length));
        } else {
            memory.write(bytes, offset, length);
        }
        size += length;
    }

    private void spill() throws IOException {
        // only its owner may read a temporary file, and Unix removes this one's name as soon as it is open
        Path path = Files.createTempFile("jdlv-", ".line");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        file = Optional.of(channel);
        writeFully(channel, memory.bytes());
        memory = new Buffer();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Whether there is nothing but spaces and control characters. */
    boolean isBlank() {
        return blank;
    }

    /** Reads the bytes from the first on. */
    InputStream open() {
        return file.<InputStream>map(channel -> new FileRegion(channel, 0, size)).orElseGet(memory::open);
    }

    /** Begins anew, with no bytes. */
    void clear() throws IOException {
        size = 0;
        blank = true;
        memory.reset();
        if (file.isPresent()) {
            file.get().close();
            file = Optional.empty();
        }
    }

    /** A buffer that is read without a copy. */
    private static final class Buffer extends ByteArrayOutputStream {
        InputStream open() {
            return new ByteArrayInputStream(buf, 0, count);
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }
}
