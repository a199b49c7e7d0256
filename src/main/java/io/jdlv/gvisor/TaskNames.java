package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.HashMap;
import java.util.Map;

/** The numbers of tasks, each asked once: a task keeps them for as long as it lives, but for a thread that runs execve. */
final class TaskNames {
    private static final LoadConfig FLAT = new LoadConfig(false, 0, 64, 8, 3);

    private final DelveClient delve;
    private final Map<Long, Numbers> known = new HashMap<>();

    TaskNames(DelveClient delve) {
        this.delve = delve;
    }

    /**
     * A task's numbers among all of the sandbox.
     *
     * @param tgid its process
     * @param tid its own
     */
    record Numbers(long tgid, long tid) {}

    /** The numbers of a task; 0 for what this runsc does not say. */
    Numbers of(TaskPointer task) {
        return known.computeIfAbsent(task.address(), address -> {
            Call<Variable> tgid = delve.data().eval(EvalScope.CURRENT, task.tgid(), FLAT);
            Call<Variable> tid = delve.data().eval(EvalScope.CURRENT, task.tid(), FLAT);
            return new Numbers(number(tgid), number(tid));
        });
    }

    /** A task is another one by now, or has become another's: its numbers are asked anew. */
    void forget(TaskPointer task) {
        known.remove(task.address());
    }

    private static long number(Call<Variable> value) {
        try {
            return Values.integer(value.await()).orElse(0L);
        } catch (RemoteException e) {
            return 0;
        }
    }
}
