package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.TargetThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Passes on calls that have returned. One that may still fail ({@link LaterFailure}) is watched on its goroutine until it has
 * succeeded or failed; others are watched at the same time.
 */
final class LateOutcomes implements SyscallTracer.Observer {
    private final DelveClient delve;
    private final Optional<LaterFailure> failure;
    private final Consumer<TracedCall> out;
    /** Calls that have returned without an error, by their goroutines. */
    private final Map<Long, TracedCall> open = new HashMap<>();
    /** Those that have ended too: another thread may have stopped at the same moment. */
    private final List<CallWatch> watches = new ArrayList<>();

    private LateOutcomes(DelveClient delve, Optional<LaterFailure> failure, Consumer<TracedCall> out) {
        this.delve = delve;
        this.failure = failure;
        this.out = out;
    }

    /**
     * For a trace of some calls, in one turnaround where execve is among them.
     *
     * @param out takes each call when it is known what came of it
     */
    static LateOutcomes of(List<Syscall> calls, Architecture architecture, DelveClient delve, Consumer<TracedCall> out) {
        Optional<LaterFailure> failure = calls.stream()
                .filter(call -> LaterFailure.concerns(call.name()))
                .findFirst()
                .map(call -> new LaterFailure(delve, CallRegisters.of(architecture), call))
                .filter(LaterFailure::isPossible);
        return new LateOutcomes(delve, failure, out);
    }

    @Override
    public boolean looksAround(Syscall call) {
        return mayFail(call.name());
    }

    private boolean mayFail(String call) {
        return failure.isPresent() && LaterFailure.concerns(call);
    }

    @Override
    public void returned(TracedCall traced, TaskPointer task, TargetThread thread) {
        if (traced.error().isPresent() || !mayFail(traced.name())) {
            out.accept(traced);
            return;
        }
        long goroutine = thread.goroutineId();
        CallWatch watch = new CallWatch(delve);
        watches.add(watch);
        open.put(goroutine, traced);
        watch.begin(goroutine, failure.orElseThrow().probes(
                CallWatch.condition(goroutine),
                (error, where) -> pass(goroutine, watch, call -> call.failedLater(error, Instant.now())),
                () -> pass(goroutine, watch, call -> call.succeededLater(Instant.now()))));
    }

    private void pass(long goroutine, CallWatch watch, UnaryOperator<TracedCall> outcome) {
        watch.end();
        Optional.ofNullable(open.remove(goroutine)).map(outcome).ifPresent(out);
    }

    /** Takes what a thread stopped at. {@return whether that was set here} */
    boolean take(TargetThread thread) {
        // each has to see it
        return watches.stream().filter(watch -> watch.take(thread)).count() > 0;
    }

    /** Watches no more. {@return the calls of which it is not known yet whether they fail} */
    List<TracedCall> end() {
        List<TracedCall> unfinished = open.values().stream().map(TracedCall::unfinished).toList();
        open.clear();
        watches.forEach(CallWatch::close);
        return unfinished;
    }
}
