package io.jdlv.testing;

import java.nio.file.Path;

/** The ends of what is supported; a test that holds for both holds for what lies between. */
public enum Era {
    /** The newest server, and the Go of this machine. */
    CURRENT(DelveRelease.NEWEST),
    /** The oldest server, and the Go that was new then. */
    OLDEST(DelveRelease.of("1.20.2"));

    private final DelveRelease release;

    Era(DelveRelease release) {
        this.release = release;
    }

    /**
     * Returns the server of that time.
     *
     * @return its release
     */
    public DelveRelease release() {
        return release;
    }

    /**
     * Returns what GOTOOLCHAIN is set to for building programs to debug.
     *
     * @return as {@link DelveRelease#toolchain} has it
     */
    public String toolchain() {
        return release.toolchain();
    }

    /**
     * Returns the server's command.
     *
     * @param tools the Go tools of this machine
     * @return the path of dlv, as {@link DelveRelease#dlv} finds it
     */
    public Path dlv(GoTools tools) {
        return release.dlv(tools);
    }
}
