package io.jdlv.cli;

import io.jdlv.render.Result;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Results of which a signal that ends the process cuts none in the middle: whoever reads them as JSON can read all. */
final class WholeLines implements Consumer<Result>, AutoCloseable {
    /** A reader that is slower has to do without the end of a line. */
    private static final int PATIENCE_SECONDS = 2;

    private final Consumer<Result> output;
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread atExit = new Thread(this::finishLine, "jdlv-last-line");

    /**
     * @param output writes a result and flushes
     */
    WholeLines(Consumer<Result> output) {
        this.output = output;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @Override
    public void accept(Result result) {
        writing.lock();
        try {
            output.accept(result);
        } finally {
            writing.unlock();
        }
    }

    private void finishLine() {
        try {
            // and it is never unlocked: no other line begins
            writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process ends already
        }
    }
}
