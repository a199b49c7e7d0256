package io.jdlv.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program on a terminal of its own, 40 lines of 100 columns (util-linux's {@code script} makes it), at which a test
 * types and whose screen it reads.
 */
public final class TerminalProgram implements AutoCloseable {
    /** What the Ctrl-C and Ctrl-D keys send. */
    public static final String CTRL_C = "\u0003";

    public static final String CTRL_D = "\u0004";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process script;
    private final OutputStream keys;
    private final StringBuilder screen = new StringBuilder();
    private int seen;

    private TerminalProgram(Process script) {
        this.script = script;
        this.keys = script.getOutputStream();
        Thread reader = new Thread(this::read, "terminal-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a program whose words need no quoting but single quotes. */
    public static TerminalProgram start(Path directory, Map<String, String> environment, List<String> command) {
        String quoted = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder("script", "-qfec", "stty rows 40 cols 100; exec " + quoted, "/dev/null")
                .directory(directory.toFile())
                .redirectErrorStream(true);
        environment.forEach((name, value) -> Program.setOrRemove(builder.environment(), name, value));
        try {
            return new TerminalProgram(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Tests on a terminal need util-linux's script.", e);
        }
    }

    /** Presses keys. */
    public void type(String text) {
        try {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The program is gone. Its screen was:\n" + text(), e);
        }
    }

    /**
     * Waits until something is shown behind what was awaited before.
     *
     * @return what was shown from there to its end
     */
    public String await(String expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (screen) {
            while (true) {
                int at = screen.indexOf(expected, seen);
                if (at >= 0) {
                    String shown = screen.substring(seen, at + expected.length());
                    seen = at + expected.length();
                    return shown;
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException("Not shown: " + expected + "\nThe screen was:\n" + screen);
                }
                pause(left);
            }
        }
    }

    /** Waits for the program's end. */
    public int awaitEnd() {
        try {
            if (!script.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It did not end. The screen was:\n" + text());
            }
            return script.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a program's end.", e);
        }
    }

    /** The program's own process, once it was seen to run. */
    public long pid() {
        return script.descendants().findFirst().orElseThrow().pid();
    }

    /** Takes the terminal away, as the loss of an ssh connection does. */
    public void hangUp() {
        script.destroyForcibly();
    }

    private String text() {
        synchronized (screen) {
            return screen.toString();
        }
    }

    private void pause(long millis) {
        try {
            screen.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for text.", e);
        }
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try (InputStream in = script.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                synchronized (screen) {
                    screen.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                    screen.notifyAll();
                }
            }
        } catch (IOException e) {
            // the terminal is closed
        }
    }

    /** Ends the program. */
    @Override
    public void close() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }
}
