package io.jdlv.tengo.vm;

/**
 * A call of a script's function.
 *
 * @param function what is called
 * @param address of the function object, with the variables that it has captured
 * @param instruction what it executes: the current instruction, or the call that has not returned
 * @param basePointer the stack slot of its first parameter
 */
public record ScriptFrame(ScriptFunction function, long address, Instruction instruction, int basePointer) {}
