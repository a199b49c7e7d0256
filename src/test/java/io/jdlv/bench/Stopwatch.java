package io.jdlv.bench;

import io.jdlv.testing.Finished;
import io.jdlv.testing.Program;
import io.jdlv.testing.TerminalProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the time of clients, each in a process of its own. All times are in seconds. */
final class Stopwatch {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LINE = 100;
    private static final byte[] PROMPT = "(dlv) ".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;
    private final Map<String, String> environment;
    private final Map<String, String> plain;

    /**
     * @param folder an empty folder for files
     * @param environment variables of the clients, on top of our own
     */
    Stopwatch(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = with(environment, "xterm");
        // dlv colours what goes to a file too
        this.plain = with(environment, "dumb");
    }

    private static Map<String, String> with(Map<String, String> environment, String terminal) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("TERM", terminal);
        return Map.copyOf(all);
    }

    /** From the start of a client's process to its exit. */
    double script(Client client, String address, Script script) throws IOException {
        Path file = Files.writeString(folder.resolve("script"), script.text());
        List<String> command = client.connect(address, "--init", file.toString());
        Program program = Program.of(folder, command.toArray(String[]::new)).with(plain);
        long start = System.nanoTime();
        Finished finished = program.run();
        double time = since(start);
        String text = finished.outText() + finished.errText();
        if (finished.exitCode() != 0 || !text.contains(script.shown()) || text.contains("Command failed")) {
            throw new IllegalStateException(
                    client.name() + " did not do \"" + script.title() + "\", but showed:\n" + text);
        }
        return time;
    }

    /** From the start of a client's process on a terminal to its first prompt. */
    double prompt(Client client, String address) {
        long start = System.nanoTime();
        try (TerminalProgram program = TerminalProgram.start(folder, environment, client.connect(address))) {
            program.await("(dlv) ");
            double time = since(start);
            program.type("exit\n");
            program.awaitEnd();
            return time;
        }
    }

    /**
     * From a command in a session, which pipes serve, to the end of what it shows.
     *
     * @param least so many lines are to be shown, a hundred bytes each
     */
    double command(Client client, String address, List<String> before, String command, int least) throws IOException {
        return time(client, address, before, command, least, false);
    }

    /** The same from the first that is shown on. */
    double flow(Client client, String address, List<String> before, String command, int least) throws IOException {
        return time(client, address, before, command, least, true);
    }

    private double time(Client client, String address, List<String> before, String command, int least, boolean fromFirst)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(client.connect(address)).directory(folder.toFile());
        builder.environment().putAll(plain);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream();
                InputStream out = process.getInputStream()) {
            awaitPrompt(out);
            for (String line : before) {
                type(in, line);
                awaitPrompt(out);
            }
            long start = System.nanoTime();
            type(in, command);
            long shown = 0;
            if (fromFirst) {
                shown = out.readNBytes(1).length;
                start = System.nanoTime();
            }
            shown += awaitPrompt(out);
            double time = since(start);
            if (shown < least * LINE) {
                throw new IllegalStateException(client.name() + " showed " + shown + " bytes for " + command + ".");
            }
            type(in, "exit");
            return time;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroy();
            process.onExit().join();
        }
    }

    private static void type(OutputStream in, String line) throws IOException {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /** Reads up to a prompt, and gives how many bytes came before it. */
    private static long awaitPrompt(InputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        byte[] end = new byte[PROMPT.length];
        long count = 0;
        while (true) {
            int read = out.read(buffer);
            if (read < 0) {
                throw new IllegalStateException("A client ended before its prompt.");
            }
            count += read;
            int kept = Math.min(read, end.length);
            System.arraycopy(end, kept, end, 0, end.length - kept);
            System.arraycopy(buffer, read - kept, end, end.length - kept, kept);
            if (Arrays.equals(end, PROMPT)) {
                return count - PROMPT.length;
            }
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
