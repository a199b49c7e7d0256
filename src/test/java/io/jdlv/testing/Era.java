package io.jdlv.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A server's version with the Go of its own time for what it debugs. */
public enum Era {
    /** The newest server that is supported, and the Go of this machine. */
    CURRENT("1.27.2", "local"),
    /** The oldest server that is supported, and the Go that was new then. */
    OLDEST("1.20.2", "go1.20.14");

    private static final String COMMAND = "github.com/go-delve/delve/cmd/dlv@v";

    private final String dlvVersion;
    private final String toolchain;

    Era(String dlvVersion, String toolchain) {
        this.dlvVersion = dlvVersion;
        this.toolchain = toolchain;
    }

    /**
     * Returns what GOTOOLCHAIN is set to for building programs to debug.
     *
     * @return {@code local}, or a release that the go command downloads when it has not got it
     */
    public String toolchain() {
        return toolchain;
    }

    /**
     * Returns the server's command; an old one is installed in the user's cache folder when it is not there yet.
     *
     * @param tools the Go tools of this machine
     * @return the path of dlv
     * @throws IllegalStateException with Go's output if it cannot be installed
     */
    public Path dlv(GoTools tools) {
        if (this == CURRENT) {
            return tools.dlv();
        }
        Path folder = cache().resolve("dlv-" + dlvVersion);
        Path dlv = folder.resolve("dlv");
        if (!Files.isExecutable(dlv)) {
            Path anywhere = Path.of(System.getProperty("java.io.tmpdir"));
            Finished finished =
                    Program.of(anywhere, tools.go().toString(), "install", COMMAND + dlvVersion)
                            .with(Map.of("GOBIN", folder.toString()))
                            .run();
            if (finished.exitCode() != 0) {
                throw new IllegalStateException("dlv " + dlvVersion + " could not be installed: " + finished.errText());
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
}
