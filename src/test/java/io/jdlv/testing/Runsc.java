package io.jdlv.testing;

import java.nio.file.Path;
import java.time.Duration;

/** The versions of gVisor that are tested, each with the platform and the dlv that it is debugged with. */
public enum Runsc {
    /** The newest. */
    CURRENT("current", "systrap", Era.CURRENT),
    /** That of February 2025. */
    OF_2025("2025", "systrap", Era.CURRENT),
    /** That of April 2022, with the Go and the dlv of its time. */
    OF_2022("2022", "ptrace", Era.OLDEST);

    private final String moment;
    private final String platform;
    private final Era era;

    Runsc(String moment, String platform, Era era) {
        this.moment = moment;
        this.platform = platform;
        this.era = era;
    }

    /**
     * Returns the platform that its sandboxes run on.
     *
     * @return what {@code --platform} takes
     */
    public String platform() {
        return platform;
    }

    /**
     * Returns the server that it is debugged with.
     *
     * @param tools the Go tools of this machine
     * @return the path of dlv
     */
    public Path dlv(GoTools tools) {
        return era.dlv(tools);
    }

    /**
     * Returns the command; it is built the first time, which takes minutes, and kept in the user's cache folder.
     *
     * @param build {@code dbg} or {@code opt}, see {@code scripts/install-runsc}
     * @return the path of runsc
     * @throws IllegalStateException with what the script says if it cannot be built
     */
    public Path command(String build) {
        Finished finished = Program.of(
                        Path.of("").toAbsolutePath(), Path.of("scripts", "install-runsc").toAbsolutePath().toString(), moment, build)
                .lasting(Duration.ofMinutes(30))
                .run();
        if (finished.exitCode() != 0) {
            throw new IllegalStateException("runsc of " + moment + " could not be built: " + finished.errText());
        }
        return Path.of(finished.outText().strip());
    }
}
