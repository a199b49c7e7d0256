package io.jdlv.session;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.TargetThread;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What tells one stop from another in the states that a server sends: where every thread is, how often the breakpoints that
 * they stand at were hit, and what is selected. Two stops of a loop that is stepped through are the same to it when
 * everything in it is.
 *
 * @param pid the process
 * @param thread the selected thread, 0 for none
 * @param goroutine the selected goroutine, 0 for none
 * @param threads where each is
 * @param nextInProgress whether a next was interrupted
 * @param coreDumping whether a dump is being written, during which nothing can be read
 * @param when the place in a recording
 */
record StopIdentity(
        int pid,
        int thread,
        long goroutine,
        List<Place> threads,
        boolean nextInProgress,
        boolean coreDumping,
        String when) {
    /** Servers list threads in any order. */
    private static final Comparator<Place> BY_THREAD = (a, b) -> Integer.compare(a.thread(), b.thread());

    /**
     * @param thread its id
     * @param goroutine what it runs
     * @param pc where
     * @param hits how often the breakpoint there was hit, 0 without one
     */
    record Place(int thread, long goroutine, long pc, long hits) {}

    /** The stop that a state is of; empty for a target that runs, is being recorded or has ended. */
    static Optional<StopIdentity> of(DebuggerState state) {
        if (state.running() || state.recording() || state.exited()) {
            return Optional.empty();
        }
        return Optional.of(new StopIdentity(
                state.pid(),
                state.currentThread().map(TargetThread::id).orElse(0),
                state.selectedGoroutine().map(Goroutine::id).orElse(0L),
                state.threads().stream().map(StopIdentity::place).sorted(BY_THREAD).toList(),
                state.nextInProgress(),
                state.coreDumping(),
                state.when()));
    }

    private static Place place(TargetThread thread) {
        return new Place(
                thread.id(),
                thread.goroutineId(),
                thread.pc(),
                thread.breakpoint().map(Breakpoint::totalHitCount).orElse(0L));
    }
}
