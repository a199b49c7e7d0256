package io.jdlv.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Waits for processes; a test's own timeout bounds each wait. */
final class Processes {
    private Processes() {}

    /** Waits until there is no such process, or only what its parent has not yet taken note of. */
    static void awaitEnd(long pid) throws InterruptedException {
        while (runs(pid)) {
            Thread.sleep(20);
        }
    }

    static void awaitGone(Path path) throws InterruptedException {
        while (Files.exists(path)) {
            Thread.sleep(20);
        }
    }

    private static boolean runs(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }
}
