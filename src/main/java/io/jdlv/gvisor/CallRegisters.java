package io.jdlv.gvisor;

import java.util.List;

/**
 * Where a handler of system calls, {@code func(t *Task, sysno uintptr, args SyscallArguments) (uintptr, *SyscallControl, error)},
 * has its arguments when it is entered and its results when it returns, by Go's internal calling convention
 * (src/cmd/compile/abi-internal.md in Go's sources): so they can be read in optimised functions, and where parameters have no
 * names. The array of arguments is on the stack, above the return address or where arm64 leaves a word free.
 *
 * @param task the register of the task, and of the first result's value
 * @param number the register of the call's number
 * @param errorType the register of the error's table of methods
 * @param errorValue the register of the error's pointer
 * @param stack the stack pointer
 */
record CallRegisters(String task, String number, String errorType, String errorValue, String stack) {
    private static final CallRegisters AMD64 = new CallRegisters("RAX", "RBX", "RCX", "RDI", "RSP");
    private static final CallRegisters ARM64 = new CallRegisters("X0", "X1", "X2", "X3", "SP");

    static CallRegisters of(Architecture architecture) {
        return architecture == Architecture.AMD64 ? AMD64 : ARM64;
    }

    /** What is evaluated at a handler's first instruction: the task, the number, the arguments, the program's name. */
    List<String> atEntry() {
        return List.of(
                task, number, "*(*[6]uintptr)(" + stack + "+8)", "(*" + TaskPointer.TYPE + ")(" + task + ").image.Name");
    }

    /** What is evaluated at a handler's return: the result and the error. */
    List<String> atReturn() {
        return List.of(task, errorType, errorValue);
    }
}
