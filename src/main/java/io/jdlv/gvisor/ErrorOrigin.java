package io.jdlv.gvisor;

import io.jdlv.delve.Stackframe;
import java.util.List;

/**
 * Where an error was made.
 *
 * @param stack from there to the handler
 * @param from what the error was before it became a system call's, {@code tcpip.ErrConnectionRefused} say; may be empty
 */
record ErrorOrigin(List<Stackframe> stack, String from) {
    ErrorOrigin {
        stack = List.copyOf(stack);
    }
}
