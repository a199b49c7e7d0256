package io.jdlv.gvisor;

import io.jdlv.lang.GoNumber;

/**
 * A task of the sandbox by its address in the sentry, which it keeps for as long as it lives. Its expressions mean the same in
 * every scope.
 *
 * @param address where the sentry's kernel.Task is, unsigned
 */
record TaskPointer(long address) {
    static final String TYPE = "\"gvisor.dev/gvisor/pkg/sentry/kernel.Task\"";

    /** The task as an expression, a {@code *kernel.Task}. */
    String expression() {
        return "(*" + TYPE + ")(" + GoNumber.hex(address) + ")";
    }

    /** An expression for a field, or a path of them, of the task. */
    String field(String path) {
        return expression() + "." + path;
    }

    /** An expression for the task's number among all of the sandbox, a thread's number in Linux. */
    String tid() {
        return field("k.tasks.Root.tids[" + expression() + "]");
    }

    /** An expression for the number of the process that the task belongs to. */
    String tgid() {
        return field("k.tasks.Root.tgids[" + field("tg") + "]");
    }
}
