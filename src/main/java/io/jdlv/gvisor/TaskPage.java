package io.jdlv.gvisor;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import java.util.List;

/**
 * What is known of a task.
 *
 * @param summary the task in a line
 * @param parts in order
 */
record TaskPage(TaskSummary summary, List<Part> parts) implements Result {
    TaskPage {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the page.
     *
     * @param title a word or two
     * @param lines what it says
     */
    record Part(String title, List<String> lines) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    @Override
    public String kind() {
        return "gvisor-task";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println("task " + summary.tid() + " of process " + summary.tgid() + ", " + summary.command() + ", " + summary.state()
                + (summary.isInSyscall() ? ", system call " + summary.syscall() : "") + ", goroutine " + summary.goroutine());
        for (Part part : parts) {
            if (part.lines().size() == 1) {
                out.println("%-13s%s".formatted(part.title(), part.lines().getFirst()));
            } else {
                out.println(part.title() + (part.lines().isEmpty() ? "       none" : ""));
                part.lines().forEach(line -> out.println("    " + line));
            }
        }
    }
}
