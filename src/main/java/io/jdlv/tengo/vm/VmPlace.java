package io.jdlv.tengo.vm;

import java.util.List;
import java.util.Optional;

/**
 * A VM that is running on some goroutine's stack.
 *
 * @param address of the VM
 * @param goroutine whose
 * @param frame the number of the innermost Go frame that is a method of this VM
 * @param line the Go line there
 * @param stack the Go functions on the goroutine's stack, innermost first; up to that frame only where the others were not read
 */
public record VmPlace(long address, long goroutine, int frame, int line, List<String> stack) {
    /** Keeps a copy. */
    public VmPlace {
        stack = List.copyOf(stack);
    }

    /** The name of the VM's innermost method. */
    public String function() {
        return stack.get(frame);
    }

    /** The Go function that the VM has called, if it has. */
    public Optional<String> above() {
        return frame == 0 ? Optional.empty() : Optional.of(stack.get(frame - 1));
    }

    /** Whether it is known what has called the VM. */
    boolean isCallerKnown() {
        return stack.size() > frame + 1;
    }
}
