package io.jdlv.testing;

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
}
