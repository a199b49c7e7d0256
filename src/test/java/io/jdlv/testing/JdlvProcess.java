package io.jdlv.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** jdlv as a process of its own, on pipes, so that a test can kill it; after 90 seconds it is killed
 * anyhow. Its complaints are among what it shows. */
public final class JdlvProcess implements AutoCloseable {
    private static final int LONGEST_SECONDS = 90;

    private final Process process;
    private final BufferedReader shown;
    private final OutputStream typed;
    private final List<String> lines = new ArrayList<>();

    private JdlvProcess(Process process) {
        this.process = process;
        this.shown = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.typed = process.getOutputStream();
    }

    /**
     * Starts jdlv.
     *
     * @param home where its settings and what it remembers are
     * @param environment more variables; an empty value removes one
     * @param words as in a shell, behind {@code jdlv}
     */
    public static JdlvProcess start(Path home, Map<String, String> environment, String... words) {
        ProcessBuilder builder = new ProcessBuilder(JdlvCommand.quick(words)).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "XDG_CONFIG_HOME", home.toString(), "XDG_STATE_HOME", home.toString(), "TERM", "dumb"));
        environment.forEach((name, value) -> Program.setOrRemove(builder.environment(), name, value));
        try {
            Process process = builder.start();
            // whoever waits for its words is then told what they were
            CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
            return new JdlvProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException("jdlv could not be started.", e);
        }
    }

    /** Types lines. */
    public void type(String... more) {
        try {
            for (String line : more) {
                typed.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            typed.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("jdlv is gone, after " + lines, e);
        }
    }

    /**
     * Waits for a line that holds the pattern, behind those awaited before.
     *
     * @throws IllegalStateException with what was shown, if jdlv ends without it
     */
    public Matcher await(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        try {
            for (String line = shown.readLine(); line != null; line = shown.readLine()) {
                lines.add(line);
                Matcher matcher = wanted.matcher(line);
                if (matcher.find()) {
                    return matcher;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What jdlv shows cannot be read.", e);
        }
        throw new IllegalStateException("Not shown: " + pattern + ", but " + String.join("\n", lines));
    }

    /** Ends its input and waits for its end; gives the exit status. */
    public int awaitEnd() {
        try {
            typed.close();
            shown.lines().forEach(lines::add);
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("jdlv is gone, after " + lines, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for jdlv.", e);
        }
    }

    /** All that was read of what it shows, up to now. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Kills it, with no chance to clean up, and waits for that. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while killing jdlv.", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
