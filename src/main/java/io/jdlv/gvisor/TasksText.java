package io.jdlv.gvisor;

import io.jdlv.render.Result;
import io.jdlv.render.Table;
import io.jdlv.render.TextSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tasks of a sandbox as a tree: processes below those that started them, threads below their process.
 *
 * @param tasks by number
 */
record TasksText(List<TaskSummary> tasks) implements Result {
    TasksText {
        tasks = List.copyOf(tasks);
    }

    @Override
    public String kind() {
        return "gvisor-tasks";
    }

    @Override
    public void writeTo(TextSink out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("pid", "tid", "command", "system call", "goroutine", "state"));
        Set<Long> shown = new HashSet<>();
        tasks.stream().filter(task -> isRoot(task)).forEach(task -> add(task, 0, rows, shown));
        // what hangs together in no tree all the same
        tasks.forEach(task -> add(task, 0, rows, shown));
        out.print(Table.of(rows, 0, 8, 2, ' '));
    }

    private boolean isRoot(TaskSummary task) {
        return task.tid() == task.tgid() && tasks.stream().noneMatch(other -> other.tid() == task.parent());
    }

    private void add(TaskSummary task, int depth, List<List<String>> rows, Set<Long> shown) {
        if (!shown.add(task.tid())) {
            return;
        }
        rows.add(List.of(
                String.valueOf(task.tgid()),
                String.valueOf(task.tid()),
                "  ".repeat(depth) + task.command(),
                task.isInSyscall() ? task.syscall() : "-",
                String.valueOf(task.goroutine()),
                task.state()));
        tasks.stream()
                .filter(other -> other.tgid() == task.tid() && other.tid() != task.tid())
                .forEach(thread -> add(thread, depth + 1, rows, shown));
        tasks.stream()
                .filter(other -> other.tid() == other.tgid() && isStartedBy(other, task))
                .forEach(child -> add(child, depth + 1, rows, shown));
    }

    /** A process's parent may be any thread of the process that started it. */
    private boolean isStartedBy(TaskSummary child, TaskSummary process) {
        return process.tid() == process.tgid()
                && tasks.stream().anyMatch(task -> task.tid() == child.parent() && task.tgid() == process.tgid());
    }
}
