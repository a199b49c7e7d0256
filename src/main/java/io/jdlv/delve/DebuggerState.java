package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;

/**
 * The state of the debugger.
 *
 * @param pid               the process being debugged
 * @param targetCommandLine its command line (servers from 1.21 on)
 * @param running           whether it runs; then nothing else is known
 * @param recording         whether it is being recorded; then nothing else is known
 * @param coreDumping       whether a core dump is being written
 * @param currentThread     the selected thread
 * @param selectedGoroutine the selected goroutine
 * @param threads           all threads
 * @param nextInProgress    whether a next, step or stepout was interrupted and has not been cancelled
 * @param watchOutOfScope   watchpoints that went out of scope, and were cleared, since the last resume
 * @param exited            whether the process has exited
 * @param exitStatus        its exit status; on Windows up to 4294967295
 * @param when              the place in a recording
 * @param stopReason        why the process stopped, for example {@code breakpoint} (servers from 1.26.1 on); empty if
 *                          unknown
 */
public record DebuggerState(
        @SerializedName("Pid") int pid,
        @SerializedName("TargetCommandLine") String targetCommandLine,
        @SerializedName("Running") boolean running,
        @SerializedName("Recording") boolean recording,
        @SerializedName("CoreDumping") boolean coreDumping,
        @SerializedName("currentThread") Optional<TargetThread> currentThread,
        @SerializedName("currentGoroutine") Optional<Goroutine> selectedGoroutine,
        @SerializedName("Threads") List<TargetThread> threads,
        @SerializedName("NextInProgress") boolean nextInProgress,
        @SerializedName("WatchOutOfScope") List<Breakpoint> watchOutOfScope,
        @SerializedName("exited") boolean exited,
        @SerializedName("exitStatus") long exitStatus,
        @SerializedName("When") String when,
        @SerializedName("stopReason") String stopReason) {

    /** Makes missing parts empty. */
    public DebuggerState {
        targetCommandLine = OrEmpty.text(targetCommandLine);
        currentThread = OrEmpty.optional(currentThread);
        selectedGoroutine = OrEmpty.optional(selectedGoroutine);
        threads = OrEmpty.list(threads);
        watchOutOfScope = OrEmpty.list(watchOutOfScope);
        when = OrEmpty.text(when);
        stopReason = OrEmpty.text(stopReason);
    }

    /**
     * {@return whether threads are at breakpoints and all of these are tracepoints}
     * It is then for the client to print them and send {@code continue} again (Delve service/rpc2/client.go).
     */
    public boolean isOnlyAtTracepoints() {
        List<Breakpoint> hit = threads.stream().flatMap(thread -> thread.breakpoint().stream()).toList();
        return !hit.isEmpty() && hit.stream().allMatch(Breakpoint::isAnyTracepoint);
    }
}
