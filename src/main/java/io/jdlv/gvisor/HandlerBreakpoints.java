package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Breakpoints on the first instructions of handlers of system calls, and on their return instructions. */
final class HandlerBreakpoints implements AutoCloseable {
    private final DelveClient delve;
    private final Probes probes;
    private final SyscallTable table;
    private final Map<Integer, Place> places = new HashMap<>();

    HandlerBreakpoints(DelveClient delve, Probes probes, SyscallTable table) {
        this.delve = delve;
        this.probes = probes;
        this.table = table;
    }

    /** What is seen of a call at a breakpoint. */
    enum Shows {
        BEGIN,
        END,
        /** Its end, and nothing else was seen of it. */
        ALL
    }

    /**
     * Where a breakpoint is.
     *
     * @param handler whose
     * @param shows what is seen there
     */
    record Place(Handler handler, Shows shows) {}

    /** A breakpoint that is being set. */
    private record Asked(Place place, Call<Breakpoint> breakpoint) {}

    /**
     * Asks for the breakpoints of handlers.
     *
     * @param toEnd those whose calls are of interest only where they return
     * @param toBoth those whose calls are seen to begin as well
     * @param goroutine the only one that is to stop
     * @return waits for the server
     * @throws io.jdlv.command.CommandException when there is a breakpoint already where one is needed
     * @throws RemoteException when it refuses one, by what is returned; those that were set are cleared by {@link #close}
     */
    Runnable set(List<Handler> toEnd, List<Handler> toBoth, Optional<Long> goroutine) {
        toEnd.forEach(handler -> probes.requireFree(handler.returns(), handler.name()));
        toBoth.forEach(handler -> probes.requireFree(
                Stream.concat(Stream.of(handler.entry()), handler.returns().stream()).toList(), handler.name()));
        String onGoroutine = goroutine.map(CallWatch::condition).orElse("");
        List<Asked> asked = new ArrayList<>();
        for (Handler handler : toEnd) {
            asked.add(new Asked(new Place(handler, Shows.ALL), create(handler.returns(), onGoroutine)));
        }
        for (Handler handler : toBoth) {
            String number = handler.condition(table, CallRegisters.of(table.architecture()).number());
            String both = number.isEmpty() || onGoroutine.isEmpty() ? number + onGoroutine : "(" + number + ") && " + onGoroutine;
            asked.add(new Asked(new Place(handler, Shows.BEGIN), create(List.of(handler.entry()), both)));
            asked.add(new Asked(new Place(handler, Shows.END), create(handler.returns(), onGoroutine)));
        }
        return () -> await(asked);
    }

    private Call<Breakpoint> create(List<Long> addresses, String condition) {
        return probes.create(addresses, condition, List.of());
    }

    private void await(List<Asked> asked) {
        Optional<RemoteException> refusal = Optional.empty();
        for (Asked each : asked) {
            try {
                places.put(each.breakpoint().await().id(), each.place());
            } catch (RemoteException e) {
                refusal = refusal.or(() -> Optional.of(e));
            }
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** Where a thread has stopped, if that is at one of these. */
    Optional<Place> of(TargetThread thread) {
        return thread.breakpoint().map(breakpoint -> places.get(breakpoint.id()));
    }

    /** Clears the breakpoints, in one turnaround. */
    @Override
    public void close() {
        CallWatch.clear(delve, places.keySet());
    }
}
