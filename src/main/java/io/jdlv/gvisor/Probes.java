package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.BreakpointRequest;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Sets tracepoints at several instructions. Where the last of them has a breakpoint already, Delve refuses to set one and leaves
 * those that it has set before, which nobody can clear then (pkg/proc/target_group.go, enableBreakpointOnTarget); so none is
 * asked for at an instruction that has one.
 */
final class Probes {
    private final DelveClient delve;
    private final Call<List<Breakpoint>> before;
    private Optional<List<Breakpoint>> inTheWay = Optional.empty();

    /** @param before the breakpoints that there are without probes; waited for when they are wanted first */
    private Probes(DelveClient delve, Call<List<Breakpoint>> before) {
        this.delve = delve;
        this.before = before;
    }

    /** For the breakpoints that there are now, which are asked for. */
    static Probes beside(DelveClient delve) {
        return new Probes(delve, delve.breakpoints().list(false));
    }

    /**
     * Makes sure that instructions are free, for who can leave none out.
     *
     * @param addresses unsigned
     * @param whose what they belong to
     * @throws CommandException when one of them has a breakpoint
     */
    void requireFree(List<Long> addresses, String whose) {
        for (Breakpoint breakpoint : inTheWay()) {
            breakpoint.addresses().stream().filter(addresses::contains).findFirst().ifPresent(address -> {
                throw new CommandException("breakpoint " + breakpoint.id() + " is at an instruction of " + whose + " (0x"
                        + Long.toHexString(address) + ") where one is needed to see its calls: clear it first");
            });
        }
    }

    private List<Breakpoint> inTheWay() {
        if (inTheWay.isEmpty()) {
            inTheWay = Optional.of(before.await().stream().filter(breakpoint -> !breakpoint.disabled()).toList());
        }
        return inTheWay.get();
    }

    /**
     * A probe, at those of some instructions that are free.
     *
     * @param addresses of instructions, unsigned
     * @param condition under which it stops
     * @param variables expressions that are evaluated there
     * @param hit told of each thread that stops there
     * @param refused told when the server does not set it, with the reason
     */
    Probe at(
            List<Long> addresses, String condition, List<String> variables, Consumer<TargetThread> hit, Consumer<String> refused) {
        Set<Long> taken = inTheWay().stream()
                .flatMap(breakpoint -> breakpoint.addresses().stream())
                .collect(Collectors.toSet());
        List<Long> free = addresses.stream().filter(address -> !taken.contains(address)).toList();
        // where none is free nothing is left, and the server says why
        List<Long> places = free.isEmpty() ? addresses : free;
        return new Probe(() -> create(places, condition, variables), hit, refused);
    }

    /** Asks for a tracepoint at instructions that are free. */
    Call<Breakpoint> create(List<Long> addresses, String condition, List<String> variables) {
        return delve.breakpoints().create(BreakpointRequest.of(Breakpoint.NEW
                .withAddresses(addresses, List.of())
                .withTracepoint(true)
                .withCondition(condition)
                .withVariables(variables)));
    }
}
