package io.jdlv.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what dlv and its target write, finds the line in which dlv says where it listens, and tells the two apart by it:
 * what comes before is dlv's, what comes after is the program's. That line itself is for us and is not passed on.
 */
final class ServerOutput {
    /** How dlv announces its address (Delve pkg/logflags); for a Unix socket only the path follows. */
    private static final String ANNOUNCEMENT = "API server listening at: ";

    private static final int LINES_KEPT = 60;
    private static final int LINE_KEPT = 1000;

    private final TargetOutput listener;
    private final CompletableFuture<String> listening = new CompletableFuture<>();
    private final List<Thread> readers = new ArrayList<>();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final ByteArrayOutputStream keptLine = new ByteArrayOutputStream();
    private boolean programSpeaks;

    ServerOutput(TargetOutput listener) {
        this.listener = listener;
    }

    /** Completes with the address that dlv announced. */
    CompletableFuture<String> listening() {
        return listening;
    }

    /**
     * Reads a stream to its end on a thread of its own.
     *
     * @param programFollows whether what follows dlv's announcement on this stream is the program's
     */
    void read(String name, InputStream stream, boolean programFollows) {
        // A platform thread: a read from a terminal would pin a virtual one's carrier for as long as it waits.
        readers.add(Thread.ofPlatform().daemon().name(name).start(() -> pump(stream, programFollows)));
    }

    /** From here on the program speaks, although dlv announced nothing (its log goes to a file). */
    synchronized void announcedElsewhere() {
        programSpeaks = true;
    }

    /** Waits a moment for what was written before the end to be read. */
    void awaitEnd() {
        try {
            for (Thread reader : readers) {
                // A process that the program left behind may hold the stream open for ever.
                reader.join(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines that dlv or the program wrote, oldest first, 60 at most, without blank ones. */
    synchronized List<String> lastLines() {
        List<String> lines = new ArrayList<>(lastLines);
        String unfinished = keptLine.toString(StandardCharsets.UTF_8).strip();
        if (!unfinished.isEmpty()) {
            lines.add(unfinished);
        }
        return List.copyOf(lines);
    }

    private void pump(InputStream stream, boolean programFollows) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                take(buffer, count, line, programFollows);
            }
        } catch (IOException e) {
            // Linux ends a terminal whose other side has closed with an input/output error: the end as well.
        }
        finish(line);
    }

    private synchronized void take(byte[] bytes, int count, ByteArrayOutputStream line, boolean programFollows) {
        keep(bytes, count);
        int start = 0;
        while (start < count && !(programSpeaks && programFollows)) {
            byte b = bytes[start++];
            if (b == '\n') {
                serverLine(line);
            } else {
                line.write(b);
            }
        }
        if (start < count) {
            byte[] program = new byte[line.size() + count - start];
            System.arraycopy(line.toByteArray(), 0, program, 0, line.size());
            System.arraycopy(bytes, start, program, line.size(), count - start);
            line.reset();
            listener.target(program);
        }
    }

    private synchronized void finish(ByteArrayOutputStream line) {
        if (line.size() > 0) {
            serverLine(line);
        }
    }

    private void serverLine(ByteArrayOutputStream bytes) {
        String line = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        if (line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        if (!listening.isDone() && line.startsWith(ANNOUNCEMENT)) {
            programSpeaks = true;
            listening.complete(line.substring(ANNOUNCEMENT.length()).strip());
        } else {
            listener.server(line);
        }
    }

    private void keep(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] != '\n') {
                if (keptLine.size() < LINE_KEPT) {
                    keptLine.write(bytes[i]);
                }
                continue;
            }
            String line = keptLine.toString(StandardCharsets.UTF_8).strip();
            keptLine.reset();
            if (!line.isEmpty() && !line.startsWith(ANNOUNCEMENT)) {
                lastLines.addLast(line);
                if (lastLines.size() > LINES_KEPT) {
                    lastLines.removeFirst();
                }
            }
        }
    }
}
