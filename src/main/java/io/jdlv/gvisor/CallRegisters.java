package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.Register;
import io.jdlv.delve.RegisterList;
import io.jdlv.delve.TargetThread;
import io.jdlv.rpc.Call;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

    /**
     * The registers of a thread, by the names in capitals that expressions use. One turnaround; as expressions each would cost the
     * server milliseconds, for it then reads the vector registers too.
     */
    static Map<String, Long> read(TargetThread thread, DelveClient delve) {
        return ask(thread, delve).await();
    }

    /** The same for who waits later. */
    static Call<Map<String, Long>> ask(TargetThread thread, DelveClient delve) {
        return delve.data().threadRegisters(thread.id(), false).map(CallRegisters::values);
    }

    private static Map<String, Long> values(RegisterList list) {
        Map<String, Long> values = new HashMap<>();
        for (Register register : list.registers()) {
            Values.integer(register.value()).ifPresent(value -> values.put(register.name().toUpperCase(Locale.ROOT), value));
        }
        return values;
    }
}
