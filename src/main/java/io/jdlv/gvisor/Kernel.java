package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Stackframe;
import io.jdlv.delve.StacktraceRequest;
import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kernel of a sandbox, by its address in the sentry.
 *
 * @param address where the kernel.Kernel is, unsigned
 */
record Kernel(long address) {
    private static final long MAIN = 1;
    private static final int DEPTH = 64;

    /** The frames in which it waits for its end, behind those of the runtime; asked for before the stack is known. */
    private static final int FIRST_GUESS = 3;

    private static final int LAST_GUESS = 8;
    private static final String WAITING = "kernel.(*Kernel).WaitExited";
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 64, 10_000, -1);
    private static final LoadConfig POINTERS = new LoadConfig(false, 0, 64, 10_000, 0);

    /**
     * Finds it: the sentry's main goroutine waits in it for the sandbox's end. One turnaround, mostly.
     *
     * @throws CommandException when that goroutine is not there, or its variables are not
     */
    static Kernel find(DelveClient delve) {
        Call<List<Stackframe>> stack = delve.goroutines().stacktrace(StacktraceRequest.of(MAIN, DEPTH));
        Map<Integer, Call<Variable>> guesses = new HashMap<>();
        for (int frame = FIRST_GUESS; frame <= LAST_GUESS; frame++) {
            guesses.put(frame, in(frame, delve));
        }
        List<Stackframe> frames = stack.await();
        for (int i = 0; i < frames.size(); i++) {
            if (frames.get(i).functionName().endsWith(WAITING)) {
                Variable kernel = (guesses.containsKey(i) ? guesses.get(i) : in(i, delve)).await();
                if (Values.pointer(kernel) != 0) {
                    return new Kernel(Values.pointer(kernel));
                }
            }
        }
        throw new CommandException("this sentry's kernel is not found: its main goroutine is not in " + WAITING
                + ", where it waits once the sandbox has started");
    }

    private static Call<Variable> in(int frame, DelveClient delve) {
        return delve.data().eval(EvalScope.CURRENT.withGoroutine(MAIN).withFrame(frame), "k", POINTERS);
    }

    /** An expression for a field, or a path of them. */
    String field(String path) {
        return "(*\"gvisor.dev/gvisor/pkg/sentry/kernel.Kernel\")(" + GoNumber.hex(address) + ")." + path;
    }

    /** All tasks by their numbers. One turnaround. */
    Map<Long, TaskPointer> tasks(DelveClient delve) {
        try {
            Variable map = delve.data().eval(EvalScope.CURRENT, field("tasks.Root.tasks"), POINTERS).await();
            Map<Long, TaskPointer> tasks = new TreeMap<>();
            for (int i = 0; i + 1 < map.children().size(); i += 2) {
                long task = Values.pointer(map.children().get(i + 1));
                Values.integer(map.children().get(i)).ifPresent(tid -> tasks.put(tid, new TaskPointer(task)));
            }
            return tasks;
        } catch (RemoteException e) {
            throw new CommandException("this runsc has no list of tasks that can be read, tried " + field("tasks.Root.tasks") + ": "
                    + e.getMessage(), e);
        }
    }

    /**
     * The task of this number.
     *
     * @throws CommandException when there is none
     */
    TaskPointer task(String number, DelveClient delve) {
        Map<Long, TaskPointer> tasks = tasks(delve);
        return tasks.entrySet().stream()
                .filter(task -> task.getKey().toString().equals(number))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new CommandException("the sandbox has no task " + number + "; it has "
                        + String.join(", ", tasks.keySet().stream().map(String::valueOf).toList())));
    }

    /** The goroutine that runs a task, 0 where that is not known. One turnaround, mostly. */
    static long goroutine(TaskPointer task, DelveClient delve) {
        long own = Alternatives.of(delve, FLAT, "goroutine of a task", task.field("goid.value"), task.field("goid")).number();
        return own != 0 ? own : TaskGoroutines.find(delve).getOrDefault(task.address(), 0L);
    }
}
