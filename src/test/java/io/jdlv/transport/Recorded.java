package io.jdlv.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps what dlv and the program wrote, and waits for parts of it. */
final class Recorded implements TargetOutput {
    private final ByteArrayOutputStream program = new ByteArrayOutputStream();
    private final List<String> serverLines = new ArrayList<>();

    @Override
    public synchronized void target(byte[] bytes) {
        program.writeBytes(bytes);
        notifyAll();
    }

    @Override
    public synchronized void server(String line) {
        serverLines.add(line);
        notifyAll();
    }

    synchronized String program() {
        return program.toString(StandardCharsets.UTF_8);
    }

    synchronized List<String> serverLines() {
        return List.copyOf(serverLines);
    }

    /** Returns all the program wrote once that holds the text; the test's own timeout bounds the wait. */
    synchronized String awaitProgram(String text) throws InterruptedException {
        while (!program().contains(text)) {
            wait();
        }
        return program();
    }
}
