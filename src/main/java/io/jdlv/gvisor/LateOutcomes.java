package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Passes on calls that have returned. One that may still fail ({@link LaterFailure}) is kept until it has succeeded or failed;
 * several may be on their way. The server has one breakpoint at an address, so they share those that show it: set for the
 * whole trace, at places where little else comes by.
 */
final class LateOutcomes implements SyscallTracer.Observer, AutoCloseable {
    private final DelveClient delve;
    private final Consumer<TracedCall> out;
    /** Empty where no call fails later. */
    private final List<Watched> watched;
    /** Calls that have returned without an error, by their goroutines. */
    private final Map<Long, TracedCall> open = new HashMap<>();

    /** A breakpoint that the server was asked to set. */
    private record Watched(Probe probe, Call<Breakpoint> asked) {}

    private LateOutcomes(DelveClient delve, Optional<LaterFailure> failure, Consumer<TracedCall> out) {
        this.delve = delve;
        this.out = out;
        this.watched = failure.stream()
                .flatMap(possible -> possible.probes(
                        "",
                        (error, where) -> pass(where, call -> call.failedLater(error, Instant.now())),
                        where -> pass(where, call -> call.succeededLater(Instant.now()))).stream())
                .map(probe -> new Watched(probe, probe.set().get()))
                .toList();
    }

    /**
     * For a trace of some calls, in one turnaround where execve is among them; the breakpoints are only asked for.
     *
     * @param out takes each call when it is known what came of it
     */
    static LateOutcomes of(
            List<Syscall> calls, Architecture architecture, DelveClient delve, Probes probes, Consumer<TracedCall> out) {
        Optional<LaterFailure> failure = calls.stream()
                .filter(call -> LaterFailure.concerns(call.name()))
                .findFirst()
                .map(call -> new LaterFailure(delve, probes, CallRegisters.of(architecture), call))
                .filter(LaterFailure::isPossible);
        return new LateOutcomes(delve, failure, out);
    }

    @Override
    public boolean looksAround(Syscall call) {
        return mayFail(call.name());
    }

    private boolean mayFail(String call) {
        return !watched.isEmpty() && LaterFailure.concerns(call);
    }

    /** @throws io.jdlv.rpc.RemoteException when the server has refused to show what comes of the call */
    @Override
    public void returned(TracedCall traced, TaskPointer task, TargetThread thread) {
        if (traced.error().isPresent() || !mayFail(traced.name())) {
            out.accept(traced);
            return;
        }
        watched.forEach(each -> each.asked().again().await());
        open.put(thread.goroutineId(), traced);
    }

    private void pass(TargetThread thread, UnaryOperator<TracedCall> outcome) {
        Optional.ofNullable(open.remove(thread.goroutineId())).map(outcome).ifPresent(out);
    }

    /** Takes what a thread stopped at. {@return whether that was set here} */
    boolean take(TargetThread thread) {
        List<Probe> hit = watched.stream()
                .filter(each -> thread.breakpoint().map(Breakpoint::id).equals(id(each)))
                .map(Watched::probe)
                .toList();
        hit.forEach(probe -> probe.hit().accept(thread));
        return !hit.isEmpty();
    }

    private static Optional<Integer> id(Watched each) {
        return each.asked().again().awaitUnlessRefused().map(Breakpoint::id);
    }

    /** The calls of which it is not known yet whether they fail. */
    List<TracedCall> unfinished() {
        return open.values().stream().map(TracedCall::unfinished).toList();
    }

    /** Clears the breakpoints. */
    @Override
    public void close() {
        CallWatch.clear(delve, watched.stream().flatMap(each -> id(each).stream()).toList());
    }
}
