package io.jdlv.testing;

import io.jdlv.delve.ServerVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A release of Delve as a server, with the Go of its own time for what it debugs.
 *
 * @param version its version
 */
public record DelveRelease(ServerVersion version) {

    /** The newest one that is supported, whose client's text jdlv reproduces. */
    public static final DelveRelease NEWEST = new DelveRelease(ServerVersion.NEWEST_KNOWN);

    /** The Go of this machine. */
    public static final String LOCAL_GO = "local";

    private static final String COMMAND = "github.com/go-delve/delve/cmd/dlv@v";

    /** Delve 1.N came with the support for Go 1.N, these are the last of those; later servers get this machine's Go. */
    private static final Map<Integer, String> TOOLCHAINS =
            Map.of(20, "go1.20.14", 21, "go1.21.13", 22, "go1.22.12", 23, "go1.23.12", 24, "go1.24.13", 25, "go1.25.8");

    /**
     * Reads a version.
     *
     * @param version three numbers, for example {@code 1.20.2}
     * @return the release
     * @throws IllegalArgumentException if it is no version
     */
    public static DelveRelease of(String version) {
        return new DelveRelease(
                ServerVersion.parse(version)
                        .orElseThrow(() -> new IllegalArgumentException("Not a version such as 1.20.2: " + version)));
    }

    /**
     * Returns what GOTOOLCHAIN is set to for building programs to debug.
     *
     * @return {@value #LOCAL_GO}, or a release that the go command downloads when it has not got it
     */
    public String toolchain() {
        return TOOLCHAINS.getOrDefault(version.minor(), LOCAL_GO);
    }

    /**
     * Returns the server's command; an old one is installed in the user's cache folder when it is not there yet.
     *
     * @param tools the Go tools of this machine
     * @return the path of dlv
     * @throws IllegalStateException with Go's output if it cannot be installed
     */
    public Path dlv(GoTools tools) {
        if (equals(NEWEST)) {
            return tools.dlv();
        }
        Path folder = cache().resolve("dlv-" + version);
        Path dlv = folder.resolve("dlv");
        if (!Files.isExecutable(dlv)) {
            Path anywhere = Path.of(System.getProperty("java.io.tmpdir"));
            Finished finished =
                    Program.of(anywhere, tools.go().toString(), "install", COMMAND + version)
                            .with(Map.of("GOBIN", folder.toString()))
                            .run();
            if (finished.exitCode() != 0) {
                throw new IllegalStateException("dlv " + version + " could not be installed: " + finished.errText());
            }
        }
        return dlv;
    }

    private static Path cache() {
        String configured = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path caches =
                configured.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return caches.resolve("jdlv-tests");
    }

    /** {@return the version, for example {@code 1.20.2}} */
    @Override
    public String toString() {
        return version.toString();
    }
}
