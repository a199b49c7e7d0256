package io.jdlv.delve;

import java.util.Optional;
import java.util.Set;

/**
 * What stack is asked for.
 *
 * @param goroutineId the goroutine; -1 for the selected one
 * @param depth       how many frames, beyond the first, are read at most
 * @param skip        how many topmost frames are left out of the answer; servers before
 *                    {@link Capability#STACKTRACE_SKIP} send them all the same
 * @param options     how it is read
 * @param variables   whether and how arguments and locals are loaded
 */
public record StacktraceRequest(
        long goroutineId, int depth, int skip, Set<StacktraceOption> options, Optional<LoadConfig> variables) {

    /** Copies the options. */
    public StacktraceRequest {
        options = Set.copyOf(options);
    }

    /**
     * {@return a request for a stack without variables}
     *
     * @param goroutineId the goroutine; -1 for the selected one
     * @param depth       how many frames, beyond the first
     */
    public static StacktraceRequest of(long goroutineId, int depth) {
        return new StacktraceRequest(goroutineId, depth, 0, Set.of(), Optional.empty());
    }
}
