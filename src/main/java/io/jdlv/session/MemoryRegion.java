package io.jdlv.session;

import io.jdlv.delve.Variable;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of the target's memory.
 *
 * @param address where it begins, unsigned
 * @param size how many bytes
 */
record MemoryRegion(long address, int size) {
    /** {@code *(*uint32)(0x7bf6c)}: a place that is known without asking. */
    private static final Pattern LITERAL =
            Pattern.compile("\\s*\\*\\s*\\(\\s*\\*\\s*(\\w+)\\s*\\)\\s*\\(\\s*(\\w+)\\s*\\)\\s*");

    /** Where {@code *(*TYPE)(NUMBER)} is, for a basic type; empty for every other expression. */
    static Optional<MemoryRegion> ofLiteral(String expression) {
        Matcher typed = LITERAL.matcher(expression);
        if (!typed.matches() || ValueSize.ofBasic(typed.group(1)).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MemoryRegion(
                    GoNumber.parseUint(typed.group(2), 0), ValueSize.ofBasic(typed.group(1)).getAsInt()));
        } catch (GoNumberException e) {
            // a name, not a number
            return Optional.empty();
        }
    }

    /** Where a value is; empty for a register and for a value of unknown size. */
    static Optional<MemoryRegion> of(Variable value) {
        if (value.address() == 0 || value.hasFakeAddress() || ValueSize.of(value).orElse(0) == 0) {
            return Optional.empty();
        }
        return Optional.of(new MemoryRegion(value.address(), ValueSize.of(value).getAsInt()));
    }

    /** Whether an address is among the bytes. */
    boolean contains(long other) {
        return Long.compareUnsigned(other - address, size) < 0;
    }
}
