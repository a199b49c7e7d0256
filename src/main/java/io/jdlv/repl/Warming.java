package io.jdlv.repl;

import io.jdlv.command.Interpreter;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.session.Configuration;
import io.jdlv.session.Displays;
import io.jdlv.session.ReadAhead;
import io.jdlv.session.Session;
import io.jdlv.session.StopCheck;
import io.jdlv.session.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads what is likely to be typed next while the person reads what was shown: the commands are run, and what they show is
 * dropped; the {@link io.jdlv.session.StopSnapshot} remembers the answers. It ends when a line has been typed, before that
 * is run. On a shared server it looks every second whether another client has moved the target.
 */
final class Warming {
    private static final long LOOK_MILLIS = 1000;

    /** Lines that were pasted come one right behind the other: it is not worth to read between them. */
    private static final long PAUSE_MILLIS = 20;

    /** A line whose answers had more bytes is not run ahead of need. */
    private static final long MAX_LINE_BYTES = 32 << 10;

    private static final String MOVED = "Another client of this server has moved the target, or selected or changed something in"
            + " it: what was shown before is past.";

    private static final String RESUMED = "Another client of this server has resumed the target.";

    private final Interpreter interpreter;
    private final Session session;
    private final StopCheck check;
    private final Consumer<String> notices;
    private final RecentReads recent = new RecentReads();
    private volatile Optional<Place> warmed = Optional.empty();

    /** What the answers depend on beside the lines. */
    private record Place(long age, int frame, Configuration configuration, Displays displays) {}

    /**
     * Warms the snapshot of an interpreter's session, in its view.
     *
     * @param notices is told what another client has done
     */
    Warming(Interpreter interpreter, Consumer<String> notices) {
        this.notices = notices;
        this.interpreter = interpreter;
        this.session = interpreter.view().session();
        this.check = new StopCheck(session);
    }

    /** Waits for a line, and reads ahead meanwhile if what is read is remembered. */
    <T> T during(Supplier<T> waiting) {
        if (!session.snapshot().isKept()) {
            return waiting.get();
        }
        Idle idle = begin();
        try {
            return waiting.get();
        } finally {
            idle.end();
        }
    }

    /**
     * Notes a line that was run.
     *
     * @param bytes how many came from the server meanwhile
     */
    void typed(String line, long bytes) {
        if (bytes > MAX_LINE_BYTES) {
            recent.remove(line);
        } else {
            recent.typed(line, interpreter.registry());
        }
    }

    /** Begins to read ahead, beside whatever else is done, until that is ended. */
    Idle begin() {
        Idle idle = new Idle();
        Thread.ofVirtual().name("jdlv-warming").start(() -> work(idle));
        return idle;
    }

    private void work(Idle idle) {
        try {
            if (idle.isOverIn(PAUSE_MILLIS)) {
                return;
            }
            do {
                warm(idle);
                idle.looked.complete(null);
            } while (check.isNeeded() && !idle.isOverIn(LOOK_MILLIS));
        } catch (ConnectionLostException e) {
            // the line that is typed next will say so
        } finally {
            idle.looked.complete(null);
        }
    }

    /** Whether the target stands; says so when somebody else has moved it. */
    private boolean isStopped() {
        StopCheck.Look look = check.look();
        if (look.moved()) {
            notices.accept(look.stopped() ? MOVED : RESUMED);
        }
        return look.stopped();
    }

    private void warm(Idle idle) {
        if (!isStopped()) {
            return;
        }
        View view = interpreter.view();
        long age = session.snapshot().age();
        Place place = new Place(age, view.frame(), session.configuration(), view.displays());
        if (warmed.equals(Optional.of(place))) {
            return;
        }
        if (warmed.filter(before -> before.age() == age).isEmpty()) {
            recent.nextStop();
        }
        ReadAhead reads = new ReadAhead(session.snapshot(), () -> isStopped() && session.snapshot().age() == age);
        if (!idle.begin(reads)) {
            return;
        }
        run(lines(view), view, reads);
        if (!idle.over.isDone()) {
            warmed = Optional.of(place);
        }
    }

    private List<String> lines(View view) {
        List<String> lines = new ArrayList<>(recent.lines());
        // what up and down ask, and then frame
        lines.add("frame " + (view.frame() + 1) + " list");
        if (view.frame() > 0) {
            lines.add("frame " + (view.frame() - 1) + " list");
        }
        if (view.displays().entries().stream().anyMatch(Optional::isPresent)) {
            lines.add("display");
        }
        return lines;
    }

    /** Runs lines, the likeliest first, and some at a time. */
    private void run(List<String> lines, View view, ReadAhead reads) {
        Session aside = session.readingAhead(reads);
        Queue<String> left = new ConcurrentLinkedQueue<>(lines);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < ReadAhead.MAX_IN_FLIGHT; i++) {
            View same = new View(aside);
            same.selectFrame(view.frame());
            same.setDisplays(view.displays());
            Interpreter silent = new Interpreter(interpreter.registry(), same, dropped -> {}, new Nobody());
            running.add(Thread.ofVirtual().name("jdlv-warming-" + i).start(() -> {
                for (Optional<String> line = next(left); line.isPresent() && !reads.isEnded(); line = next(left)) {
                    run(line.get(), silent);
                }
            }));
        }
        for (Thread each : running) {
            try {
                each.join();
            } catch (InterruptedException e) {
                reads.end();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Optional<String> next(Queue<String> lines) {
        return Optional.ofNullable(lines.poll());
    }

    private static void run(String line, Interpreter silent) {
        try {
            silent.execute(line);
        } catch (RuntimeException e) {
            // nobody has typed it yet; who does is told
        }
    }

    /** What is done while one line is waited for. */
    static final class Idle {
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private final CompletableFuture<Void> looked = new CompletableFuture<>();
        private Optional<ReadAhead> reads = Optional.empty();

        /** The line has come: when this returns nothing more is sent ahead of it. */
        synchronized void end() {
            over.complete(null);
            reads.ifPresent(ReadAhead::end);
        }

        /** Waits until all was read that is worth it now. */
        void awaitWarm() {
            looked.join();
        }

        private synchronized boolean begin(ReadAhead next) {
            if (over.isDone()) {
                return false;
            }
            reads = Optional.of(next);
            return true;
        }

        /** Waits for the line, but not for long. */
        private boolean isOverIn(long millis) {
            return over.thenApply(done -> true)
                    .completeOnTimeout(false, millis, TimeUnit.MILLISECONDS)
                    .join();
        }
    }
}
