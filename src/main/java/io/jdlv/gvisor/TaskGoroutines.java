package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which goroutine runs which task. A task says so itself, but one of a runsc that is older than the Go it was built with may
 * say 0; then each goroutine's stack is searched for the function that runs a task.
 */
final class TaskGoroutines {
    private static final String RUNS_A_TASK = "kernel.(*Task).run";
    private static final String OF_A_TASK = "sentry/kernel.(*Task).";
    private static final int DEPTH = 40;
    private static final LoadConfig POINTER = new LoadConfig(false, 0, 64, 8, 0);

    private TaskGoroutines() {}

    /**
     * The task that a goroutine runs, in two turnarounds, by the receivers of the methods of tasks that it is in. An optimised one
     * may have lost its.
     */
    static Optional<TaskPointer> task(long goroutine, DelveClient delve) {
        List<Stackframe> frames = delve.goroutines().stacktrace(StacktraceRequest.of(goroutine, DEPTH)).await();
        List<Call<Variable>> receivers = IntStream.range(0, frames.size())
                .filter(i -> frames.get(i).functionName().contains(OF_A_TASK))
                .mapToObj(i -> receiver(goroutine, i, delve))
                .toList();
        return receivers.stream()
                .flatMap(each -> each.awaitUnlessRefused().stream())
                .map(Values::pointer)
                .filter(address -> address != 0)
                .findFirst()
                .map(TaskPointer::new);
    }

    private static Call<Variable> receiver(long goroutine, int frame, DelveClient delve) {
        return delve.data().eval(EvalScope.CURRENT.withGoroutine(goroutine).withFrame(frame), "t", POINTER);
    }

    /** Goroutines by the addresses of their tasks, in three turnarounds. */
    static Map<Long, Long> find(DelveClient delve) {
        List<Goroutine> all = delve.goroutines().list(0, 0).await().goroutines();
        Map<Long, Call<List<Stackframe>>> stacks = new HashMap<>();
        all.forEach(goroutine -> stacks.put(
                goroutine.id(), delve.goroutines().stacktrace(StacktraceRequest.of(goroutine.id(), DEPTH))));
        Map<Long, Call<Variable>> tasks = new HashMap<>();
        stacks.forEach((goroutine, stack) -> {
            List<Stackframe> frames = stack.await();
            for (int i = 0; i < frames.size(); i++) {
                if (frames.get(i).functionName().endsWith(RUNS_A_TASK)) {
                    tasks.put(goroutine, receiver(goroutine, i, delve));
                }
            }
        });
        Map<Long, Long> found = new HashMap<>();
        tasks.forEach((goroutine, task) -> {
            try {
                found.put(Values.pointer(task.await()), goroutine);
            } catch (RemoteException e) {
                // an optimised function may have lost its variable
            }
        });
        return found;
    }
}
