/**
 * The tengo VM as it is found in a host's memory: frames, code, positions, values. Everything is read by address, so it
 * does not matter how the host was built or where it is stopped; sizes, opcodes and operand widths come from the host.
 */
package io.jdlv.tengo.vm;
