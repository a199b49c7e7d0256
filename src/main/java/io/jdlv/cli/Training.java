package io.jdlv.cli;

import io.jdlv.recording.Pace;
import io.jdlv.recording.Recording;
import io.jdlv.recording.ReplayServer;
import io.jdlv.repl.SessionLoop;
import io.jdlv.repl.UserTerminal;
import io.jdlv.rpc.AnswerReading;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.Limits;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A recorded session, had once more by this process with itself: its server is replayed on loopback, its lines are typed
 * at a pseudo-terminal that nobody sees, and then run once more as a file of commands. So it takes the ways that sessions take,
 * and a Java machine that is asked to remember how it started (an AOT cache) has seen them. The user's settings and memory
 * are neither used nor changed.
 */
final class Training {
    /** It takes ten seconds of a processor, at the lowest priority: a machine with other work gives them slowly. */
    private static final Duration MOST = Duration.ofMinutes(10);

    /** The program that was recorded, as its sources are called, and those in which it stops. */
    private static final String PROGRAM = "example.com/jdlv/testfixtures/demo";

    private static final List<String> SOURCES = List.of("main.go", "store/shelf.go");
    private static final int SOURCE_LINES = 200;

    private final Recording recording;
    private final Path folder;

    private Training(Recording recording, Path folder) {
        this.recording = recording;
        this.folder = folder;
    }

    /**
     * Has the sessions of a recording.
     *
     * @param err where is said what went wrong
     * @return the exit status; a session that does not come to its end ends the process with 1
     */
    static int with(String file, PrintStream err) {
        Thread end = endIfItHangs();
        try (Recording recording = Recording.open(file)) {
            Path folder = Files.createTempDirectory("jdlv-train-");
            try {
                // many have one, and reading it takes a library
                Files.createDirectory(folder.resolve("jdlv"));
                Files.writeString(
                        folder.resolve("jdlv/config.yml"), "max-string-len: 64\ndebug-info-directories: [\"/usr/lib/debug/.build-id\"]\n");
                // its own sessions are answered before they come to that
                SessionLoop.rehearse(new AnswerReading(JsonMapping.newGson(), Limits.standard()), () -> false);
                Training training = new Training(recording, folder);
                int typed = training.typed();
                return typed == 0 ? training.scripted() : typed;
            } finally {
                delete(folder);
            }
        } catch (RuntimeException e) {
            return ExitStatus.of(e, err::println);
        } catch (IOException e) {
            err.println("The sessions cannot be had: " + e.getMessage() + ".");
            return 1;
        } finally {
            end.interrupt();
        }
    }

    private int typed() throws IOException {
        Map<String, String> environment = environment();
        try (TypedKeys keys = new TypedKeys(recording.typed())) {
            UserTerminal terminal = UserTerminal.unseen(keys, environment);
            return connected(new Console(InputStream.nullInputStream(), nowhere(), nowhere(), environment, () -> terminal, () -> true), List.of());
        }
    }

    private int scripted() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : recording.typed()) {
            lines.add(line);
            if (line.equals("continue")) {
                // its source is not on this machine; how one is shown that is can be seen with any text
                lines.addAll(List.of(
                        "config substitute-path " + PROGRAM + " " + sources(), "list", "config substitute-path -clear"));
            }
            if (line.startsWith("goroutines")) {
                // no stack was recorded, but how one is asked for and refused is seen too
                lines.add("goroutines -t");
            }
        }
        Path script = Files.write(folder.resolve("script"), lines);
        Console console = Console.ofProcess(InputStream.nullInputStream(), nowhere(), nowhere(), environment());
        return connected(console, List.of("--init", script.toString()));
    }

    private Path sources() throws IOException {
        Path sources = folder.resolve("sources");
        for (String name : SOURCES) {
            Files.createDirectories(sources.resolve(name).getParent());
            Files.write(sources.resolve(name), Collections.nCopies(SOURCE_LINES, "\treturn nil, \"text\", 1 // text"));
        }
        return sources;
    }

    private int connected(Console console, List<String> flags) throws IOException {
        Listener listener = Listener.at(new Address.Tcp("127.0.0.1", Address.ANY_PORT));
        try (ReplayServer server = new ReplayServer(recording, listener, Pace.atOnce())) {
            Thread.ofVirtual().start(server::run);
            List<String> line = new ArrayList<>(List.of("connect", listener.address().toString()));
            line.addAll(flags);
            return Main.run(line, console);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "TERM", "xterm-256color", "XDG_CONFIG_HOME", folder.toString(), "XDG_STATE_HOME", folder.toString());
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
