package io.jdlv.transport;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dlv program of this machine.
 *
 * @param path an executable file
 */
public record DlvBinary(Path path) {
    /** The environment variable that names the dlv to use. */
    public static final String VARIABLE = "JDLV_DLV";

    /**
     * Finds the program, as {@link #find(Optional, Map)} does, in this process's environment.
     *
     * @throws TransportException if there is none; the message says how to install one
     */
    public static DlvBinary find(Optional<Path> option) {
        return find(option, System.getenv());
    }

    /**
     * Finds the program: the one that the option names, else the one that {@value #VARIABLE} names, else the first on
     * PATH, in GOBIN, in the bin folder of each entry of GOPATH, and in ~/go/bin, where {@code go install} puts it.
     *
     * @throws TransportException if the named one is no executable file, or none is found; the message says how to
     *     install one
     */
    public static DlvBinary find(Optional<Path> option, Map<String, String> environment) {
        Optional<Path> named = option.or(() -> variable(environment, VARIABLE).map(Path::of));
        if (named.isPresent()) {
            if (!isProgram(named.get())) {
                throw new TransportException(named.get() + " is not a program that can be run as dlv.");
            }
            return new DlvBinary(named.get());
        }
        return folders(environment)
                .map(folder -> folder.resolve("dlv"))
                .filter(DlvBinary::isProgram)
                .findFirst()
                .map(DlvBinary::new)
                .orElseThrow(() -> new TransportException("dlv was not found on PATH or in Go's bin folders;"
                        + " install it with: go install github.com/go-delve/delve/cmd/dlv@latest"));
    }

    /**
     * Asks the program for its version; empty if its answer holds none, as with a build that was stamped otherwise.
     *
     * @throws TransportException if it does not run
     */
    public Optional<DlvVersion> version() {
        try {
            Process process = new ProcessBuilder(path.toString(), "version")
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return DlvVersion.parse(output);
        } catch (IOException e) {
            throw new TransportException("Could not run " + path + ": " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException("Interrupted while asking " + path + " for its version.", e);
        }
    }

    private static Stream<Path> folders(Map<String, String> environment) {
        Stream<Path> path = variable(environment, "PATH").stream().flatMap(DlvBinary::entries);
        Stream<Path> goBin = variable(environment, "GOBIN").stream().map(Path::of);
        Stream<Path> goPath = variable(environment, "GOPATH").stream()
                .flatMap(DlvBinary::entries)
                .map(entry -> entry.resolve("bin"));
        Stream<Path> home =
                variable(environment, "HOME").stream().map(folder -> Path.of(folder, "go", "bin"));
        return Stream.of(path, goBin, goPath, home).flatMap(folders -> folders);
    }

    private static Stream<Path> entries(String list) {
        return List.of(list.split(File.pathSeparator)).stream()
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
