package io.jdlv.recording;

import io.jdlv.transport.Tap;
import java.io.IOException;

/** One recorded connection: cuts what goes each way at its line feeds. */
final class RecordedWire implements Tap.Wire {
    private final Recorder recorder;
    private final String connection;
    private final Direction fromClient = new Direction(Side.CLIENT);
    private final Direction fromServer = new Direction(Side.SERVER);
    private boolean closed;

    RecordedWire(Recorder recorder, String connection) {
        this.recorder = recorder;
        this.connection = connection;
    }

    @Override
    public void sent(byte[] bytes, int offset, int length) {
        fromClient.take(bytes, offset, length);
    }

    @Override
    public void received(byte[] bytes, int offset, int length) {
        fromServer.take(bytes, offset, length);
    }

    @Override
    public void endedThere() {
        fromServer.end();
        close(Side.SERVER);
    }

    @Override
    public void endedHere() {
        fromClient.end();
        close(Side.CLIENT);
    }

    private synchronized void close(Side by) {
        if (!closed) {
            closed = true;
            recorder.closed(connection, by);
        }
    }

    /** What goes one way. A connection's two ways are used by different threads, and closed by any. */
    private final class Direction {
        private final Side from;
        private final LineBytes line = new LineBytes();

        Direction(Side from) {
            this.from = from;
        }

        synchronized void take(byte[] bytes, int offset, int length) {
            if (recorder.hasEnded()) {
                return;
            }
            try {
                int start = offset;
                for (int at = offset; at < offset + length; at++) {
                    if (bytes[at] == '\n') {
                        line.add(bytes, start, at - start);
                        finish();
                        start = at + 1;
                    }
                }
                line.add(bytes, start, offset + length - start);
            } catch (IOException e) {
                recorder.fail(e);
            }
        }

        synchronized void end() {
            try {
                finish();
            } catch (IOException e) {
                recorder.fail(e);
            }
        }

        private void finish() throws IOException {
            if (!line.isBlank()) {
                recorder.message(connection, from, line);
            }
            line.clear();
        }
    }
}
