package io.jdlv.tengo.vm;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of values that a server sent. */
final class Fields {
    /** A constant's name stands before its number: {@code NoPos (0)}. */
    private static final Pattern NAMED = Pattern.compile(".*\\((-?\\d+)\\)");

    private Fields() {}

    static Optional<Variable> find(Variable structure, String name) {
        return structure.children().stream().filter(child -> child.name().equals(name)).findFirst();
    }

    /**
     * A field of a struct.
     *
     * @throws VmException when it has none of that name
     */
    static Variable of(Variable structure, String name) {
        return find(structure, name)
                .orElseThrow(() -> new VmException("This host's " + structure.type() + " has no field " + name + "."));
    }

    /**
     * A number.
     *
     * @throws VmException when it could not be read
     */
    static int number(Variable value) {
        return (int) longNumber(value);
    }

    static long longNumber(Variable value) {
        Matcher named = NAMED.matcher(value.value());
        try {
            return Long.parseLong(named.matches() ? named.group(1) : value.value());
        } catch (NumberFormatException e) {
            throw new VmException("The host's memory has no number at " + value.name() + ": " + why(value) + ".");
        }
    }

    static boolean flag(Variable value) {
        return value.value().equals("true");
    }

    /** What a pointer points at, 0 for nil. */
    static long pointee(Variable pointer) {
        return pointer.children().isEmpty() ? 0 : pointer.children().getFirst().address();
    }

    static boolean isPointer(Variable value) {
        return value.kind() == VariableKind.PTR;
    }

    private static String why(Variable value) {
        return value.isUnreadable() ? value.unreadable() : "it is " + value.type();
    }
}
