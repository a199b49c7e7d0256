/**
 * What the host's own machine code does, followed instruction by instruction as far as its values are known. By it the places in
 * the VM's loop are found where nobody has the host's Go source. {@link io.jdlv.tengo.machine.Loop} is what is found; a
 * {@link io.jdlv.tengo.machine.Decoder} for each architecture says what an instruction does to a
 * {@link io.jdlv.tengo.machine.Machine}, and nothing else depends on the architecture.
 */
package io.jdlv.tengo.machine;
