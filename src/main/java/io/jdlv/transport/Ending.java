package io.jdlv.transport;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The end of a dlv that was started for this client, for those who wonder why it does not answer. */
final class Ending {
    private static final long LAST_WORDS_MILLIS = 2000;

    private final CompletableFuture<ServerExit> exit;
    private volatile boolean ordered;

    Ending(CompletableFuture<ServerExit> exit) {
        this.exit = exit;
    }

    /** From here on the end is what was asked for, and needs no reason. */
    void order() {
        ordered = true;
    }

    /** Waits a moment for dlv to end and says why it did; empty if it lives, or was told to end. */
    Optional<String> obituary() {
        if (ordered) {
            return Optional.empty();
        }
        try {
            return Optional.of(exit.get(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS).sentence());
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new TransportException("Reading dlv's output failed: " + e.getCause().getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
