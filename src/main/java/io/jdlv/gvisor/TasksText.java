package io.jdlv.gvisor;

import io.jdlv.render.Result;
import io.jdlv.render.Table;
import io.jdlv.render.TextSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tasks of a sandbox as a tree: processes below those that started them, threads below their process; with their
 * containers where there are several.
 *
 * @param tasks by number
 */
record TasksText(List<TaskSummary> tasks) implements Result {
    /** What container tools show of an id of 64 hexadecimal digits. */
    private static final int SHORT_ID = 12;

    private static final Pattern LONG_ID = Pattern.compile("[0-9a-f]{64}");

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
        rows.add(row("pid", "tid", "command", "system call", "goroutine", "state", "container"));
        Set<Long> shown = new HashSet<>();
        tasks.stream().filter(task -> isRoot(task)).forEach(task -> add(task, 0, rows, shown));
        // what hangs together in no tree all the same
        tasks.forEach(task -> add(task, 0, rows, shown));
        out.print(Table.of(rows, 0, 8, 2, ' '));
    }

    /** The last cell is for who has several containers. */
    private List<String> row(String... cells) {
        boolean isPod = tasks.stream().map(TaskSummary::container).distinct().count() > 1;
        return List.of(cells).subList(0, isPod ? cells.length : cells.length - 1);
    }

    private boolean isRoot(TaskSummary task) {
        return task.tid() == task.tgid() && tasks.stream().noneMatch(other -> other.tid() == task.parent());
    }

    private void add(TaskSummary task, int depth, List<List<String>> rows, Set<Long> shown) {
        if (!shown.add(task.tid())) {
            return;
        }
        rows.add(row(
                String.valueOf(task.tgid()),
                String.valueOf(task.tid()),
                "  ".repeat(depth) + task.command(),
                task.isInSyscall() ? task.syscall() : "-",
                String.valueOf(task.goroutine()),
                task.state(),
                LONG_ID.matcher(task.container()).matches() ? task.container().substring(0, SHORT_ID) : task.container()));
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
