package io.jdlv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Ends processes of a test that cannot do so itself: when its JVM is gone, however that ended, and when they have lived longer
 * than any test lasts. A shell waits for that; what it reads from ends with the JVM.
 */
final class ProcessGuard implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String SCRIPT = "timeout \"$0\" cat >/dev/null; kill -9 \"$@\"";

    private final Process shell;

    private ProcessGuard(Process shell) {
        this.shell = shell;
    }

    /**
     * Watches over processes from now on.
     *
     * @param pids those that are ended
     */
    static ProcessGuard over(long... pids) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", SCRIPT, String.valueOf(LONGEST.toSeconds())));
        LongStream.of(pids).mapToObj(String::valueOf).forEach(words::add);
        try {
            return new ProcessGuard(new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + words + ".", e);
        }
    }

    /** Watches no more: the processes are gone. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
