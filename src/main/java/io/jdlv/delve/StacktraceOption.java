package io.jdlv.delve;

import java.util.Set;

/** Ways to read a stack. */
public enum StacktraceOption {
    /** Read the deferred calls of each frame. */
    READ_DEFERS,
    /** Do not look for switches between stacks. */
    SIMPLE,
    /** Start with the registers saved in the goroutine's descriptor. */
    FROM_G;

    /** The wire's set of bits: 1, 2, 4 in the order of declaration. */
    static int bits(Set<StacktraceOption> options) {
        return options.stream().mapToInt(option -> 1 << option.ordinal()).sum();
    }
}
