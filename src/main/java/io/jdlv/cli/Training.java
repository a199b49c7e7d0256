package io.jdlv.cli;

import io.jdlv.recording.Pace;
import io.jdlv.recording.Recording;
import io.jdlv.recording.ReplayServer;
import io.jdlv.repl.UserTerminal;
import io.jdlv.transport.Address;
import io.jdlv.transport.Listener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A recorded session, had once more by this process with itself: its server is replayed on loopback, its lines are typed
 * at a pseudo-terminal that nobody sees. So it takes the way that sessions take, and a Java machine that is asked to
 * remember how it started (an AOT cache) has seen that way. The user's settings and memory are neither used nor changed.
 */
final class Training {
    private static final Duration MOST = Duration.ofMinutes(1);

    private final Recording recording;

    Training(Recording recording) {
        this.recording = recording;
    }

    /**
     * Has the session.
     *
     * @return its exit status; a session that does not come to its end ends the process with 1
     * @throws IOException when there is no terminal or no folder for files to be had
     */
    int run() throws IOException {
        Thread end = endIfItHangs();
        Path folder = Files.createTempDirectory("jdlv-train-");
        // many have one, and reading it takes a library
        Files.createDirectory(folder.resolve("jdlv"));
        Files.writeString(folder.resolve("jdlv/config.yml"), "max-string-len: 64\n");
        Map<String, String> environment = Map.of(
                "TERM", "xterm-256color", "XDG_CONFIG_HOME", folder.toString(), "XDG_STATE_HOME", folder.toString());
        Listener listener = Listener.at(new Address.Tcp("127.0.0.1", Address.ANY_PORT));
        try (ReplayServer server = new ReplayServer(recording, listener, Pace.atOnce());
                TypedKeys keys = new TypedKeys(recording.typed())) {
            Thread.ofVirtual().start(server::run);
            UserTerminal terminal = UserTerminal.unseen(keys, environment);
            Console console = new Console(InputStream.nullInputStream(), nowhere(), nowhere(), environment, () -> terminal, () -> true);
            return Main.run(List.of("connect", listener.address().toString()), console);
        } finally {
            end.interrupt();
            delete(folder);
        }
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** A recording that asks for what is not answered would wait for ever, and nobody is there to press Ctrl-C. */
    private static Thread endIfItHangs() {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(MOST);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException e) {
                // it has ended
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
