package io.jdlv.cli;

import io.jdlv.recording.Pace;
import io.jdlv.recording.Recording;
import io.jdlv.recording.ReplayServer;
import io.jdlv.transport.Address;
import io.jdlv.transport.Listener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A recording that is served on loopback, in this process, and jdlv as its client. */
final class Replayed implements AutoCloseable {
    /** Where the recordings of the project are, and the settings with which they were made. */
    static final Path RECORDINGS = Path.of("protocol", "recordings");

    private final Recording recording;
    private final Listener listener;
    private final ReplayServer server;

    private Replayed(Recording recording) {
        this.recording = recording;
        this.listener = Listener.at(Address.parseListening("127.0.0.1:0"));
        this.server = new ReplayServer(recording, listener, Pace.atOnce());
        Thread.ofVirtual().start(server::run);
    }

    static Replayed of(Path file) {
        return new Replayed(Recording.open(file.toString()));
    }

    String address() {
        return listener.address().toString();
    }

    /** Types what was typed when it was recorded. */
    Jdlv again() {
        return type(recording.typed());
    }

    /** Types lines into {@code jdlv connect --echo}. */
    Jdlv type(List<String> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                List.of("connect", "--echo", address()),
                new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("XDG_CONFIG_HOME", RECORDINGS.resolve("config").toAbsolutePath().toString()));
        return new Jdlv(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
        recording.close();
    }
}
