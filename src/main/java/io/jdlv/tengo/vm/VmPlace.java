package io.jdlv.tengo.vm;

import java.util.Optional;

/**
 * A VM that is running on some goroutine's stack.
 *
 * @param address of the VM
 * @param goroutine whose
 * @param frame the number of the innermost Go frame that is a method of this VM
 * @param function that method's name
 * @param line the Go line there
 * @param above the Go function that the VM has called, if it has
 */
public record VmPlace(long address, long goroutine, int frame, String function, int line, Optional<String> above) {}
