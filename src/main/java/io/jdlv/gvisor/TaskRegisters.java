package io.jdlv.gvisor;

import java.util.List;

/**
 * The registers of a task's program, as the sentry keeps them while the program does not run. On arm64 the result of a call
 * overwrites its first argument, of which there is a copy.
 */
final class TaskRegisters {
    private static final String STATE = "image.Arch.State.";

    private TaskRegisters() {}

    /** An expression for the number of the call that a task is in or was in last. */
    static String number(TaskPointer task, Architecture architecture) {
        return task.field(STATE + (architecture == Architecture.AMD64 ? "Regs.Orig_rax" : "Regs.Regs[8]"));
    }

    /** An expression for all of them. */
    static String all(TaskPointer task) {
        return task.field(STATE + "Regs");
    }

    /** The names of fields that are registers nobody asks for. */
    static List<String> uninteresting() {
        return List.of("_", "Ds", "Es", "Fs", "Gs", "Cs", "Ss");
    }
}
