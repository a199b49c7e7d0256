package io.jdlv.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Core dumps of arm64 programs that crash, on a machine of any kind: qemu's user emulation writes them. */
public final class Arm64Core {
    private static final String QEMU = "qemu-aarch64";

    private Arm64Core() {}

    /**
     * Builds a program for arm64, lets it crash and serves its core; the test is left out where there is no qemu.
     *
     * @param fixture one that crashes
     * @param folder where it runs, and the core is written
     * @param arguments its own
     */
    public static LiveTarget of(Fixture fixture, Path folder, String... arguments) {
        assumeTrue(isInstalled(), QEMU + " is not installed; scripts/install-test-tools installs it");
        GoTools tools = GoTools.find();
        Path program = FixtureBuilder.forArchitecture(tools, "arm64").build(fixture);
        Program.of(folder, "sh", "-c", "ulimit -c unlimited; exec " + QEMU + " " + program + " " + String.join(" ", arguments))
                .with(Map.of("GOTRACEBACK", "crash"))
                .run();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> cores = files.filter(file -> file.getFileName().toString().startsWith("qemu_")).toList();
            if (cores.size() != 1) {
                throw new IllegalStateException("qemu wrote " + cores.size() + " core dumps of " + fixture.name());
            }
            return LiveTarget.core(tools, program, cores.getFirst(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, QEMU)));
    }
}
