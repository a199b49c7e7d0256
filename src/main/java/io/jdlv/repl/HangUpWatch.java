package io.jdlv.repl;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Notices that the terminal is gone. SIGHUP tells most programs, but not one that was started with that signal ignored, and
 * a pager that was started so reads its keys for ever.
 */
final class HangUpWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private HangUpWatch() {}

    /**
     * Begins to watch.
     *
     * @param there whether the terminal is there
     * @param onHangUp run once when it is not
     */
    static void begin(BooleanSupplier there, Runnable onHangUp) {
        Thread.ofVirtual().name("hang-up-watch").start(() -> {
            try {
                do {
                    Thread.sleep(INTERVAL);
                } while (there.getAsBoolean());
                onHangUp.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
