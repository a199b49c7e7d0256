package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A task in a line.
 *
 * @param tid its number among all of the sandbox
 * @param tgid the number of its process
 * @param parent the number of the task that started its process, 0 for none
 * @param command its program's name
 * @param state what its goroutine does
 * @param syscall the call that it is in or, in the program, was in last
 * @param goroutine Delve's number of its goroutine
 * @param container the id of the container that it is in; empty where the sentry does not say
 */
record TaskSummary(
        long tid, long tgid, long parent, String command, String state, String syscall, long goroutine, String container) {
    private static final LoadConfig FLAT = new LoadConfig(false, 1, 64, 8, -1);
    /** An id is a file's name. */
    private static final LoadConfig ID = new LoadConfig(false, 1, 256, 8, -1);
    private static final LoadConfig POINTER = new LoadConfig(false, 0, 64, 8, 0);

    /** In the order of their numbers (pkg/sentry/kernel/task_sched.go, TaskGoroutineState). */
    private static final List<String> STATES = List.of(
            "none", "in the sentry", "in the program", "waiting", "waiting uninterruptibly", "stopped");

    /** Whether it is in a system call. */
    boolean isInSyscall() {
        return !state.equals(STATES.get(2));
    }

    private TaskSummary withGoroutine(long number) {
        return new TaskSummary(tid, tgid, parent, command, state, syscall, number, container);
    }

    /** Those of all tasks, by number, in one turnaround where tasks know their goroutines. */
    static List<TaskSummary> of(Map<Long, TaskPointer> tasks, DelveClient delve) {
        Map<Long, Reading> readings = new HashMap<>();
        tasks.forEach((tid, task) -> readings.put(tid, new Reading(task, delve)));
        Map<Long, Long> tids = new HashMap<>();
        tasks.forEach((tid, task) -> tids.put(task.address(), tid));
        List<TaskSummary> summaries = new ArrayList<>();
        tasks.keySet().forEach(tid -> summaries.add(readings.get(tid).summary(tid, tids)));
        if (summaries.stream().allMatch(summary -> summary.goroutine() != 0)) {
            return summaries;
        }
        Map<Long, Long> goroutines = TaskGoroutines.find(delve);
        return summaries.stream()
                .map(summary -> summary.withGoroutine(goroutines.getOrDefault(tasks.get(summary.tid()).address(), 0L)))
                .toList();
    }

    /** The values of a task under way. */
    private static final class Reading {
        private final Alternatives name;
        private final Alternatives tgid;
        private final Alternatives parent;
        private final Alternatives state;
        private final Alternatives goroutine;
        private final Alternatives syscall;
        private final Alternatives container;

        Reading(TaskPointer task, DelveClient delve) {
            name = Alternatives.of(delve, FLAT, "name of the program", task.field("image.Name"));
            tgid = Alternatives.of(delve, FLAT, "number of the process", task.tgid());
            parent = Alternatives.of(delve, POINTER, "parent", task.field("parent"));
            state = Alternatives.of(delve, FLAT, "state", task.field("gostate.value"), task.field("gosched.State"));
            goroutine = Alternatives.of(delve, FLAT, "goroutine", task.field("goid.value"), task.field("goid"));
            String number = TaskRegisters.number(task, Architecture.AMD64);
            String armNumber = TaskRegisters.number(task, Architecture.ARM64);
            syscall = Alternatives.of(
                    delve, FLAT, "system call",
                    task.field("image.st.Table[uintptr(" + number + ")].Name"),
                    task.field("image.st.Table[uintptr(" + armNumber + ")].Name"));
            container = Alternatives.of(delve, ID, "container", task.field("containerID"));
        }

        TaskSummary summary(long tid, Map<Long, Long> tids) {
            return new TaskSummary(
                    tid,
                    tgid.number(),
                    parent.value().map(Values::pointer).map(address -> tids.getOrDefault(address, 0L)).orElse(0L),
                    name.text(),
                    state.value().map(Reading::word).orElse("?"),
                    syscall.text(),
                    goroutine.number(),
                    container.text());
        }

        private static String word(Variable state) {
            return Values.integer(state)
                    .filter(number -> number >= 0 && number < STATES.size())
                    .map(number -> STATES.get(number.intValue()))
                    .orElse("?");
        }
    }
}
