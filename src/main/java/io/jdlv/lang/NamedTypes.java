package io.jdlv.lang;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names in a type that have to be looked up in a program, and the type with what was found for them. */
public final class NamedTypes {
    private NamedTypes() {}

    /** Each name once, in the order in which they stand; none for types that the language itself has. */
    public static List<GoType.Named> in(GoType type) {
        Set<GoType.Named> names = new LinkedHashSet<>();
        collect(type, names);
        return List.copyOf(names);
    }

    /** The type with each name in {@code fullNames} replaced; an instance of a generic type is one name. */
    public static GoType full(GoType type, Map<GoType.Named, String> fullNames) {
        return switch (type) {
            case GoType.Named named when fullNames.containsKey(named) ->
                new GoType.Named(fullNames.get(named), List.of());
            case GoType.Pointer pointer -> new GoType.Pointer(full(pointer.target(), fullNames));
            case GoType.Slice slice -> new GoType.Slice(full(slice.element(), fullNames));
            case GoType.Array array -> new GoType.Array(array.length(), full(array.element(), fullNames));
            case GoType.Map map -> new GoType.Map(full(map.key(), fullNames), full(map.value(), fullNames));
            case GoType.Chan chan -> new GoType.Chan(chan.direction(), full(chan.element(), fullNames));
            default -> type;
        };
    }

    private static void collect(GoType type, Set<GoType.Named> names) {
        switch (type) {
            case GoType.Named named -> {
                if (!TypePattern.isPredeclared(named)) {
                    names.add(named);
                }
            }
            case GoType.Pointer pointer -> collect(pointer.target(), names);
            case GoType.Slice slice -> collect(slice.element(), names);
            case GoType.Array array -> collect(array.element(), names);
            case GoType.Map map -> {
                collect(map.key(), names);
                collect(map.value(), names);
            }
            case GoType.Chan chan -> collect(chan.element(), names);
            default -> {
                // shapes, functions and anonymous types are left as they were typed
            }
        }
    }
}
