package io.jdlv.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The keys of somebody who types some lines and then waits; the stream ends when it is closed. */
final class TypedKeys extends InputStream {
    private static final String ENTER = "\r";

    private final InputStream keys;
    private final CountDownLatch closed = new CountDownLatch(1);

    TypedKeys(List<String> lines) {
        String text = String.join(ENTER, lines) + ENTER;
        keys = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
        int key = keys.read();
        if (key < 0) {
            awaitClose();
        }
        return key;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        // a key at a time, as they are pressed
        int key = read();
        if (key < 0) {
            return -1;
        }
        bytes[offset] = (byte) key;
        return 1;
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
