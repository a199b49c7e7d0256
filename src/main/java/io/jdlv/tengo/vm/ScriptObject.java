package io.jdlv.tengo.vm;

import java.util.Optional;

/**
 * An object of a script, as far as expressions need it.
 *
 * @param type the Go type without tengo's package
 * @param expression Delve's for the pointer to its struct
 * @param length how many elements, entries or bytes it has; 0 for others
 * @param value a Long, Double, String, Boolean or, for a character, Integer; empty for others
 */
public record ScriptObject(String type, String expression, long length, Optional<Object> value) {}
