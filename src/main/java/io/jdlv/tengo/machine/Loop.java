package io.jdlv.tengo.machine;

/**
 * Two places of a VM's loop, lines of the Go source.
 *
 * @param head where it moves on to the next instruction of the script
 * @param operation where the code of a certain operation begins
 */
public record Loop(int head, int operation) {}
