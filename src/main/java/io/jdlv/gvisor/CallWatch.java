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

/** Breakpoints that are there for the time of one system call on one goroutine. */
final class CallWatch {
    private final DelveClient delve;
    private final Map<Integer, Probe> set = new HashMap<>();
    private final Set<Integer> past = new HashSet<>();
    private Optional<Long> goroutine = Optional.empty();

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

    /** Watches a goroutine and no longer another one, in one turnaround or two. */
    void begin(long newGoroutine, List<Probe> probes) {
        end();
        goroutine = Optional.of(newGoroutine);
        add(probes);
    }

    /** Watches the same goroutine for more, in one turnaround. */
    void add(List<Probe> probes) {
        List<Call<Breakpoint>> created = new ArrayList<>();
        probes.forEach(probe -> created.add(probe.set().get()));
        for (int i = 0; i < probes.size(); i++) {
            try {
                set.put(created.get(i).await().id(), probes.get(i));
            } catch (RemoteException e) {
                if (e.isProcessExited()) {
                    throw e;
                }
                probes.get(i).refused().accept(e.getMessage());
            }
        }
    }

    /** Takes what a thread stopped at, which another thread's stop may have cleared since. {@return whether that was set here} */
    boolean take(TargetThread thread) {
        Optional<Integer> id = thread.breakpoint().map(Breakpoint::id);
        id.map(set::get).filter(probe -> isOn(thread.goroutineId())).ifPresent(probe -> probe.hit().accept(thread));
        return id.filter(own -> set.containsKey(own) || past.contains(own)).isPresent();
    }

    /** Watches no more, in one turnaround. */
    void end() {
        goroutine = Optional.empty();
        past.addAll(set.keySet());
        List<Integer> ids = List.copyOf(set.keySet());
        set.clear();
        clear(delve, ids);
    }

    /** Clears breakpoints, in one turnaround; those of a process that has ended are gone already. */
    static void clear(DelveClient delve, Collection<Integer> ids) {
        List<Call<Breakpoint>> cleared = ids.stream().map(delve.breakpoints()::clear).toList();
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
