package io.jdlv.session;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The order in which the terminal and the clients of a session server use a session: one command at a time, in the order
 * they came. So what one asks is never sent behind another's resume, where it would hold up a halt.
 */
public final class Turns {
    private final ReentrantLock inUse = new ReentrantLock(true);
    private final Watchers watchers;

    Turns(Watchers watchers) {
        this.watchers = watchers;
    }

    /**
     * A command.
     *
     * @param by who typed it: {@code terminal}, {@code page 2}
     * @param line what was typed
     */
    public record Turn(String by, String line) {}

    /** Waits for its turn, runs a command, and tells the watchers of both ends. */
    public void take(Turn turn, Runnable command) {
        inUse.lock();
        try {
            watchers.tell(watcher -> watcher.commandBegan(turn));
            command.run();
        } finally {
            try {
                watchers.tell(watcher -> watcher.commandEnded(turn));
            } finally {
                inUse.unlock();
            }
        }
    }

    /** Waits for its turn and asks something that changes nothing, of which nobody is told. */
    public <T> T read(Supplier<T> question) {
        inUse.lock();
        try {
            return question.get();
        } finally {
            inUse.unlock();
        }
    }
}
