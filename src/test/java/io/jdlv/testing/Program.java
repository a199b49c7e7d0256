package io.jdlv.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to run to its end, with everything it can see decided by the test.
 *
 * @param command the program and its arguments
 * @param directory its working directory
 * @param environment variables set on top of the test's own; an empty value removes the variable
 * @param input the bytes of its standard input, which then ends
 * @param timeout how long it may take before it is killed and the run fails
 */
public record Program(
        List<String> command, Path directory, Map<String, String> environment, byte[] input, Duration timeout) {

    /** Keeps unmodifiable copies. */
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Describes a program without input that has five minutes.
     *
     * @param directory its working directory
     * @param command the program and its arguments
     * @return the description
     */
    public static Program of(Path directory, String... command) {
        return new Program(List.of(command), directory, Map.of(), new byte[0], Duration.ofMinutes(5));
    }

    /**
     * Returns the same program with other variables.
     *
     * @param variables set on top of the test's own; an empty value removes the variable
     * @return the changed description
     */
    public Program with(Map<String, String> variables) {
        return new Program(command, directory, variables, input, timeout);
    }

    /**
     * Returns the same program with another limit.
     *
     * @param longest how long it may take
     * @return the changed description
     */
    public Program lasting(Duration longest) {
        return new Program(command, directory, environment, input, longest);
    }

    /**
     * Runs the program and waits for its end.
     *
     * @return its exit code and output, whatever the code is
     * @throws IllegalStateException if it did not end in time; it has been killed then
     */
    public Finished run() {
        try {
            Path folder = Files.createTempDirectory("jdlv-run-");
            Path in = Files.write(folder.resolve("in"), input);
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectInput(in.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            environment.forEach((name, value) -> setOrRemove(builder.environment(), name, value));
            Finished finished = await(builder.start(), out, err);
            for (Path file : List.of(in, out, err, folder)) {
                Files.delete(file);
            }
            return finished;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not run " + command + ".", e);
        }
    }

    static void setOrRemove(Map<String, String> variables, String name, String value) {
        if (value.isEmpty()) {
            variables.remove(name);
        } else {
            variables.put(name, value);
        }
    }

    private Finished await(Process process, Path out, Path err) throws IOException {
        try {
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        command + " did not end within " + timeout.toSeconds() + " s. Its output was:\n"
                                + Files.readString(out) + Files.readString(err));
            }
            return new Finished(process.exitValue(), Files.readAllBytes(out), Files.readAllBytes(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + command + ".", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
