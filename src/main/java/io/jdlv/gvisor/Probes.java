package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes probes at several instructions. Where the last of them has a breakpoint already, Delve refuses to set one and leaves
 * those that it has set before, which nobody can clear then (pkg/proc/target_group.go, enableBreakpointOnTarget); so those that
 * have one are left out.
 */
final class Probes {
    private final DelveClient delve;
    private final Call<List<Breakpoint>> before;

    /** @param before the breakpoints that there are without probes; waited for when the first probe is made */
    Probes(DelveClient delve, Call<List<Breakpoint>> before) {
        this.delve = delve;
        this.before = before;
    }

    /**
     * A probe.
     *
     * @param addresses of instructions, unsigned
     * @param condition under which it stops
     * @param variables expressions that are evaluated there
     * @param hit told of each thread that stops there
     * @param refused told when the server does not set it, with the reason
     */
    Probe at(
            List<Long> addresses, String condition, List<String> variables, Consumer<TargetThread> hit, Consumer<String> refused) {
        Set<Long> taken = before.again().await().stream()
                .flatMap(breakpoint -> breakpoint.addresses().stream())
                .collect(Collectors.toSet());
        List<Long> free = addresses.stream().filter(address -> !taken.contains(address)).toList();
        // where none is free nothing is left, and the server says why
        List<Long> places = free.isEmpty() ? addresses : free;
        return new Probe(() -> create(places, condition, variables, delve), hit, refused);
    }

    /** Asks for a tracepoint at instructions, whether or not they have one. */
    static Call<Breakpoint> create(List<Long> addresses, String condition, List<String> variables, DelveClient delve) {
        return delve.breakpoints().create(BreakpointRequest.of(Breakpoint.NEW
                .withAddresses(addresses, List.of())
                .withTracepoint(true)
                .withCondition(condition)
                .withVariables(variables)));
    }
}
