package io.jdlv.tengo.vm;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;

/**
 * A compiled function. Closures of one function are several objects with the same code.
 *
 * @param base the address of its code, by which it is known
 * @param code its instructions
 * @param positions the position of each instruction's source, by its offset; empty for one that a fork makes to start with
 * @param locals how many slots its parameters and variables have; 0 for the main one, whose variables are global
 * @param parameters how many parameters
 * @param variadic whether the last of them takes what is left
 */
public record ScriptFunction(
        long base, Code code, NavigableMap<Integer, Integer> positions, int locals, int parameters, boolean variadic) {

    /** The position of an instruction's source, as tengo finds it: that of the nearest one at or before the offset. */
    public OptionalInt positionAt(int offset) {
        Map.Entry<Integer, Integer> entry = positions.floorEntry(offset);
        return entry == null || entry.getValue() == 0 ? OptionalInt.empty() : OptionalInt.of(entry.getValue());
    }
}
