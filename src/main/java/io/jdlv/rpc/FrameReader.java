package io.jdlv.rpc;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a byte stream into frames at line feeds, without holding a frame in memory.
 *
 * <p>Delve's answers are JSON texts that end in a line feed and hold none inside (Go's {@code encoding/json} writes line
 * feeds in strings as an escape), so a line is an answer whatever is wrong with its JSON, and a bad one is skipped
 * without losing the next.
 */
final class FrameReader extends InputStream {
    private final InputStream in;
    private final Meter meter;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private boolean frameEnded = true;
    private long frameBytes;
    private long maxFrameBytes;

    FrameReader(InputStream in, Meter meter) {
        this.in = in;
        this.meter = meter;
    }

    /**
     * Moves to the next frame, past what is unread of this one.
     *
     * @return false at the end of the stream
     */
    boolean nextFrame(long maxBytes) throws IOException {
        maxFrameBytes = Long.MAX_VALUE;
        byte[] scratch = new byte[8 * 1024];
        while (!frameEnded && read(scratch, 0, scratch.length) >= 0) {
            // what is left of an answer that was not read to its end
        }
        frameEnded = false;
        frameBytes = 0;
        maxFrameBytes = maxBytes;
        return position < limit || fill();
    }

    /** How many bytes of this frame were read so far. */
    long bytesRead() {
        return frameBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (frameEnded || (position == limit && !fill())) {
            frameEnded = true;
            return -1;
        }
        // what fits is handed out before the complaint: it holds the id of the call that is to fail
        int available = (int) Math.min(Math.min(length, limit - position), maxFrameBytes - frameBytes + 1);
        int count = lengthOfLine(available);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        frameBytes += count;
        if (frameBytes > maxFrameBytes) {
            if (count > 1) {
                // the byte too many is read again, and complained of, by the next read
                position--;
                frameBytes--;
                return count - 1;
            }
            throw new FrameTooLongException(maxFrameBytes);
        }
        if (count < available) {
            position++;
            frameEnded = true;
        }
        return count == 0 ? -1 : count;
    }

    /** How many of the next {@code most} bytes come before a line feed. */
    private int lengthOfLine(int most) {
        byte[] bytes = buffer;
        int end = position + most;
        int i = position;
        while (i < end && bytes[i] != '\n') {
            i++;
        }
        return i - position;
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        if (count <= 0) {
            position = limit = 0;
            return false;
        }
        meter.received(count);
        position = 0;
        limit = count;
        return true;
    }

    /** An answer longer than {@link Limits#answerBytes}. */
    static final class FrameTooLongException extends IOException {
        FrameTooLongException(long maxBytes) {
            super("the answer is longer than " + maxBytes + " bytes");
        }
    }
}
