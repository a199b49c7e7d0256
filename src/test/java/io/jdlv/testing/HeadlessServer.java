package io.jdlv.testing;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A headless dlv on a loopback port, in its own session so that no terminal's signals reach it. Close it in a
 * {@code finally}: it then kills its target and ends.
 */
public final class HeadlessServer implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("API server listening at: (\\S+)\\s");
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);

    private final Process process;
    private final Path log;
    private final String address;

    private HeadlessServer(Process process, Path log, String address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * How to start a server.
     *
     * @param dlv the dlv command
     * @param subcommand dlv's words before its flags and what they work on, such as {@code exec}, PROGRAM
     * @param multiclient whether it accepts several clients and survives the last of them
     * @param flags more of dlv's flags
     * @param arguments the target's arguments
     * @param environment variables of the server and its target, on top of the test's own; empty removes one
     * @param directory the working directory of the server and of its target; it must exist
     * @param log the file that takes the output of the server and of its target
     */
    public record Options(
            Path dlv,
            List<String> subcommand,
            boolean multiclient,
            List<String> flags,
            List<String> arguments,
            Map<String, String> environment,
            Path directory,
            Path log) {

        /** Keeps unmodifiable copies. */
        public Options {
            subcommand = List.copyOf(subcommand);
            flags = List.copyOf(flags);
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }

        /**
         * Serves a program to several clients, its output going to {@code server.log} in the directory.
         *
         * @param dlv the dlv command
         * @param program the program to debug
         * @param directory an existing folder for the server to run in
         * @return the options
         */
        public static Options exec(Path dlv, Path program, Path directory) {
            return new Options(
                    dlv, List.of("exec", program.toString()), true, List.of(), List.of(), Map.of(), directory,
                    directory.resolve("server.log"));
        }

        List<String> command(String listen) {
            List<String> words = new ArrayList<>();
            if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
                words.add("/usr/bin/setsid");
            }
            words.add(dlv.toString());
            words.addAll(subcommand);
            words.addAll(List.of("--headless", "--api-version=2", "--listen=" + listen));
            if (multiclient) {
                words.add("--accept-multiclient");
            }
            words.addAll(flags);
            if (!arguments.isEmpty()) {
                words.add("--");
                words.addAll(arguments);
            }
            return words;
        }
    }

    /**
     * Starts a server and waits until it listens.
     *
     * @param options what to serve and how
     * @return the running server
     * @throws IllegalStateException with the server's output if it does not come up
     */
    public static HeadlessServer start(Options options) {
        return start(options, "127.0.0.1:0");
    }

    /**
     * Starts a server at an address and waits until it listens.
     *
     * @param options what to serve and how
     * @param listen what dlv's flag {@code --listen} takes: a loopback address and port, or {@code unix:/path}
     * @return the running server
     * @throws IllegalStateException with the server's output if it does not come up
     */
    public static HeadlessServer start(Options options, String listen) {
        ProcessBuilder builder =
                new ProcessBuilder(options.command(listen))
                        .directory(options.directory().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(options.log().toFile());
        options.environment().forEach((name, value) -> Program.setOrRemove(builder.environment(), name, value));
        try {
            Process process = builder.start();
            return new HeadlessServer(process, options.log(), awaitAddress(process, options));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + options.command(listen) + ".", e);
        }
    }

    /**
     * Returns where clients connect.
     *
     * @return what jdlv and dlv connect to: {@code 127.0.0.1:PORT}, {@code [::1]:PORT} or {@code unix:/path}
     */
    public String address() {
        return address;
    }

    /**
     * Returns the process id of the server.
     *
     * @return the id
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Tells whether the server runs, waiting a moment for one that is about to end.
     *
     * @param patience how long to wait for its end
     * @return whether it still runs
     */
    public boolean isAliveAfter(Duration patience) {
        return !ended(patience);
    }

    /**
     * Returns what the server and its target have written so far.
     *
     * @return the bytes
     */
    public byte[] output() {
        try {
            return Files.readAllBytes(log);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the server's output.", e);
        }
    }

    /** Kills the target, ends the server and waits until both are gone. */
    @Override
    public void close() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        if (process.isAlive() && (!askToDetach() || !ended(END))) {
            family.addAll(process.descendants().toList());
            process.destroyForcibly();
            ended(END);
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean askToDetach() {
        Gson gson = new Gson();
        List<Map<String, Object>> requests =
                List.of(
                        Map.of("method", "RPCServer.Command", "params", List.of(Map.of("name", "halt")), "id", 1),
                        Map.of("method", "RPCServer.Detach", "params", List.of(Map.of("Kill", true)), "id", 2));
        int port = address.lastIndexOf(':');
        if (address.startsWith("unix:")) {
            return false;
        }
        try (Socket socket = new Socket(address.substring(0, port), Integer.parseInt(address.substring(port + 1)))) {
            socket.setSoTimeout((int) END.toMillis());
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (Map<String, Object> request : requests) {
                out.write((gson.toJson(request) + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (in.readLine() == null) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            // A server that ends by itself, or serves its only client, is ended by its process below.
            return false;
        }
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String awaitAddress(Process process, Options options) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            boolean running = process.isAlive();
            String text = Files.readString(options.log(), StandardCharsets.ISO_8859_1);
            Matcher matcher = LISTENING.matcher(text);
            if (matcher.find()) {
                return matcher.group(1).startsWith("/") ? "unix:" + matcher.group(1) : matcher.group(1);
            }
            if (!running || System.nanoTime() > deadline) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException("dlv did not start listening. It said: " + text);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for dlv to listen.", e);
        }
    }
}
