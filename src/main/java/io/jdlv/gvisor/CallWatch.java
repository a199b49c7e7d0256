package io.jdlv.gvisor;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Breakpoints that are there for the time of one system call on one goroutine. They are set and cleared in the order in which
 * the server is asked, so nobody waits until it has done so; what it said is taken when it is needed.
 */
final class CallWatch implements AutoCloseable {
    private final DelveClient delve;
    private final List<Creation> created = new ArrayList<>();
    private final List<Call<Breakpoint>> cleared = new ArrayList<>();
    private final Map<Integer, Probe> set = new HashMap<>();
    private final Set<Integer> past = new HashSet<>();
    private Optional<Long> goroutine = Optional.empty();

    /** A breakpoint that the server was asked to set. */
    private record Creation(Probe probe, Call<Breakpoint> call) {}

    CallWatch(DelveClient delve) {
        this.delve = delve;
    }

    /** The condition under which a breakpoint is for a goroutine. */
    static String condition(long goroutine) {
        return "runtime.curg.goid == " + goroutine;
    }

    /** Whether a goroutine's call is watched. */
    boolean isOn(long id) {
        return goroutine.filter(watched -> watched == id).isPresent();
    }

    /** Watches a goroutine and no longer another one. */
    void begin(long newGoroutine, List<Probe> probes) {
        end();
        goroutine = Optional.of(newGoroutine);
        add(probes);
    }

    /** Watches the same goroutine for more. */
    void add(List<Probe> probes) {
        probes.forEach(probe -> created.add(new Creation(probe, probe.set().get())));
    }

    /** Takes what the server said to what it was asked to set. */
    private void settle() {
        List<Creation> asked = List.copyOf(created);
        created.clear();
        for (Creation each : asked) {
            try {
                set.put(each.call().again().await().id(), each.probe());
            } catch (RemoteException e) {
                if (e.isProcessExited()) {
                    throw e;
                }
                each.probe().refused().accept(e.getMessage());
            }
        }
    }

    /** Takes what a thread stopped at, which another thread's stop may have cleared since. {@return whether that was set here} */
    boolean take(TargetThread thread) {
        settle();
        Optional<Integer> id = thread.breakpoint().map(Breakpoint::id);
        id.map(set::get).filter(probe -> isOn(thread.goroutineId())).ifPresent(probe -> probe.hit().accept(thread));
        return id.filter(own -> set.containsKey(own) || past.contains(own)).isPresent();
    }

    /** Watches no more; {@link #close} waits until that is so. */
    void end() {
        settle();
        goroutine = Optional.empty();
        past.addAll(set.keySet());
        set.keySet().forEach(id -> cleared.add(delve.breakpoints().clear(id)));
        set.clear();
    }

    /** Watches no more, in one turnaround. */
    @Override
    public void close() {
        end();
        await(cleared);
        cleared.clear();
    }

    /** Clears breakpoints, in one turnaround; those of a process that has ended are gone already. */
    static void clear(DelveClient delve, Collection<Integer> ids) {
        await(ids.stream().map(delve.breakpoints()::clear).toList());
    }

    private static void await(List<Call<Breakpoint>> cleared) {
        for (Call<Breakpoint> each : cleared) {
            try {
                each.await();
            } catch (RemoteException e) {
                if (!e.isProcessExited()) {
                    throw e;
                }
            }
        }
    }
}
