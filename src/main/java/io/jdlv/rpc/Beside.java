package io.jdlv.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Pieces of work beside each other on one connection, each a {@link Strand}: together they cost the turnarounds of the one
 * that costs most.
 */
public final class Beside {
    private Beside() {}

    /**
     * Does all of them. In a strand they are strands of its turns: what waits in all of them waits in it.
     *
     * @param meter of the connection on which their calls go
     * @param works what is done, in the order in which calls are sent; none holds a lock while it waits for an answer
     * @return what came of each, in the same order
     * @throws RuntimeException what the first of them in this order has thrown; all are at their end then
     */
    public static <T> List<T> run(Meter meter, List<Supplier<T>> works) {
        Meter.Clock begin = meter.now();
        List<FutureTask<T>> tasks = works.stream().map(work -> new FutureTask<>(work::get)).toList();
        List<Strand> left = new ArrayList<>(tasks.stream().map(task -> new Strand(meter, begin, task)).toList());
        Optional<Strand> around = meter.strand();
        around.ifPresentOrElse(strand -> left.removeIf(each -> !each.advance()), () -> {});
        while (!left.isEmpty()) {
            around.ifPresentOrElse(Strand::rest, meter::beginRound);
            left.removeIf(strand -> !strand.advance());
        }
        return tasks.stream().map(Beside::result).toList();
    }

    private static <T> T result(FutureTask<T> done) {
        if (done.state() == Future.State.SUCCESS) {
            return done.resultNow();
        }
        if (done.exceptionNow() instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException("work on a connection ended in an error of Java's", done.exceptionNow());
    }
}
