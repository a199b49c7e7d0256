package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.FoundLocations;
import io.jdlv.delve.Location;
import io.jdlv.delve.TargetThread;
import io.jdlv.gvisor.ReturnedErrors.SyscallError;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** How execve fails since 2026: its handler returns no error, and the program is loaded in a later state of the task. */
final class LaterFailure {
    private static final Set<String> CALLS = Set.of("execve", "execveat");
    private static final String KERNEL = "gvisor.dev/gvisor/pkg/sentry/kernel.";
    private static final String FAILS = KERNEL + "(*Task).doSyscallError";
    private static final String ENDS = KERNEL + "(*runExecveAfterExecveCredsLock).execute";

    private final DelveClient delve;
    private final Probes probes;
    private final CallRegisters registers;
    private final ReturnedErrors errors;
    private final Optional<Long> fails;
    private final List<Long> ends;

    /** Looks the functions up, in one turnaround; for calls that fail in their handlers, in none. */
    LaterFailure(DelveClient delve, Probes probes, CallRegisters registers, Syscall entry) {
        this.delve = delve;
        this.probes = probes;
        this.registers = registers;
        this.errors = new ReturnedErrors(delve);
        if (concerns(entry.name())) {
            Call<FoundLocations> place = delve.program().findLocation(EvalScope.CURRENT, FAILS, false, List.of());
            Call<List<Long>> returns = delve.program().functionReturns(ENDS);
            // versions before load the program in the handler
            this.fails = place.awaitUnlessRefused().flatMap(found -> found.locations().stream()
                    .findFirst()
                    .flatMap(Location::function)
                    .map(function -> function.value()));
            this.ends = returns.awaitUnlessRefused().orElse(List.of());
        } else {
            this.fails = Optional.empty();
            this.ends = List.of();
        }
    }

    /** Whether a call is of those that may. */
    static boolean concerns(String call) {
        return CALLS.contains(call);
    }

    /** Whether the call may fail after its handler has returned without an error. */
    boolean isPossible() {
        return fails.isPresent() && !ends.isEmpty();
    }

    /** Whether a thread that is at this instruction is failing so. */
    boolean isAt(long pc) {
        return fails.filter(place -> place == pc).isPresent();
    }

    /**
     * The breakpoints to see it.
     *
     * @param condition when they stop a thread; empty for always, which is seldom: hardly anything else comes by
     * @param failed told of the error, and of the thread where the kernel takes it
     * @param ended told of the thread where the call has come to its end
     */
    List<Probe> probes(String condition, Failed failed, Consumer<TargetThread> ended) {
        return List.of(
                probe(fails.stream().toList(), condition, thread -> error(thread).ifPresent(error -> failed.with(error, thread))),
                probe(ends, condition, ended));
    }

    /** Who is told of a failure. */
    interface Failed {
        void with(SyscallError error, TargetThread thread);
    }

    private Probe probe(List<Long> addresses, String condition, Consumer<TargetThread> hit) {
        return probes.at(addresses, condition, List.of(), hit, reason -> {});
    }

    /** The second argument of a method; the first is its receiver. */
    private Optional<SyscallError> error(TargetThread thread) {
        Map<String, Long> values = CallRegisters.read(thread, delve);
        return errors.find(values.getOrDefault(registers.number(), 0L), values.getOrDefault(registers.errorType(), 0L));
    }
}
