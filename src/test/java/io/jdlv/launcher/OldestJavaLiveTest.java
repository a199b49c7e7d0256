package io.jdlv.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Finished;
import io.jdlv.testing.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The launcher, and a session, with the oldest Java that jdlv runs on: its cache is an archive of classes. */
@Tag("live")
class OldestJavaLiveTest extends LauncherCacheChecks {
    OldestJavaLiveTest() {
        super(installed());
    }

    private static Path installed() {
        Finished finished = Program.of(Path.of("").toAbsolutePath(), Path.of("scripts/install-java").toAbsolutePath().toString())
                .run();
        assertThat(finished.exitCode()).as(finished.errText()).isZero();
        return Path.of(finished.outText().strip());
    }
}
