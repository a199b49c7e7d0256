package io.jdlv.launcher;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The launcher's cache with the Java that runs the tests. */
@Tag("live")
class LauncherCacheLiveTest extends LauncherCacheChecks {
    LauncherCacheLiveTest() {
        super(Path.of(System.getProperty("java.home")));
    }
}
