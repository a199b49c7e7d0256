package io.jdlv.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a part of a file, buffered; others may read the same file at the same time. */
final class FileRegion extends InputStream {
    private final FileChannel file;
    private final long end;
    private final ByteBuffer buffer;
    private long position;

    /**
     * @param offset where the part begins, in bytes
     * @param length how long it is
     */
    FileRegion(FileChannel file, long offset, long length) {
        this.file = file;
        this.position = offset;
        this.end = offset + length;
        this.buffer = ByteBuffer.allocate((int) Math.min(64 * 1024, Math.max(length, 1))).limit(0);
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        if (position == end) {
            return false;
        }
        buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
        int count = file.read(buffer, position);
        buffer.flip();
        position += Math.max(count, 0);
        return count > 0;
    }
}
