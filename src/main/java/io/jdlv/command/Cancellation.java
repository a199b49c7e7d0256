package io.jdlv.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the person has asked a running command to end. A command that shows much looks at it between results; one that
 * waits for something the server can give up says how ({@link #handle}). Any thread may cancel.
 *
 * <p>Delve: longCommandCancel in pkg/terminal/terminal.go.
 */
public final class Cancellation {
    private final Deque<Runnable> handlers = new ArrayDeque<>();
    private boolean cancelled;
    private Optional<Runnable> asked = Optional.empty();

    /** Whether {@link #cancel()} was called. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Asks the command to end.
     *
     * @return whether the command itself deals with it, so that the target need not be stopped as well; asked again in the
     *     same piece of work, it has not, and more must be done
     * @throws io.jdlv.rpc.RpcException when what the command does about it fails
     */
    public boolean cancel() {
        Optional<Runnable> handler;
        boolean again;
        synchronized (this) {
            cancelled = true;
            handler = Optional.ofNullable(handlers.peek());
            again = handler.equals(asked);
            asked = handler;
        }
        handler.ifPresent(Runnable::run);
        return handler.isPresent() && !again;
    }

    /**
     * Makes the command end like {@link #cancel()}, because nobody sees any more what it shows. Nobody has asked for it: a
     * pager that ends by the same Ctrl-C does not make it a second one.
     *
     * @throws io.jdlv.rpc.RpcException when what the command does about it fails
     */
    public void leave() {
        Optional<Runnable> handler;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            handler = Optional.ofNullable(handlers.peek());
        }
        handler.ifPresent(Runnable::run);
    }

    /**
     * Does work that looks at {@link #isCancelled()} often, so that a cancellation needs nothing else.
     *
     * @param work what ends soon when it is cancelled
     */
    public void endSoon(Runnable work) {
        handle(() -> {}, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Does work during which a cancellation runs {@code action} and nothing else.
     *
     * @param action runs on the thread that cancels
     * @param work what can be given up
     * @return what the work gave
     */
    public <T> T handle(Runnable action, Supplier<T> work) {
        synchronized (this) {
            handlers.push(action);
        }
        try {
            return work.get();
        } finally {
            synchronized (this) {
                handlers.remove(action);
            }
        }
    }
}
