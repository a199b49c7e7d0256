package io.jdlv.gvisor;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import java.util.Optional;

/** Parts of the values that a server sends. */
final class Values {
    private Values() {}

    /** A field of a struct, or of the struct that a pointer points at. */
    static Optional<Variable> field(Variable value, String name) {
        Variable struct = target(value);
        return struct.children().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** A field of a field, and so on. */
    static Optional<Variable> field(Variable value, String first, String... more) {
        Optional<Variable> found = field(value, first);
        for (String name : more) {
            found = found.flatMap(inner -> field(inner, name));
        }
        return found;
    }

    /** What a pointer or an interface leads to, as far as it was loaded; other values themselves. */
    static Variable target(Variable value) {
        boolean leadsOn = value.kind() == VariableKind.PTR || value.kind() == VariableKind.INTERFACE;
        return leadsOn && value.children().size() == 1 ? target(value.children().getFirst()) : value;
    }

    /** Where a pointer points, unsigned; 0 for nil and for what is no pointer. */
    static long pointer(Variable value) {
        return value.kind() == VariableKind.PTR && !value.children().isEmpty() ? value.children().getFirst().address() : 0;
    }

    /** An expression for a pointer of this type and value: what an interface holds can be asked for its fields by it. */
    static String typed(Variable pointer) {
        return "(*\"" + pointer.type().replaceFirst("^\\*", "") + "\")(" + GoNumber.hex(pointer(pointer)) + ")";
    }

    /** The address that an unsafe.Pointer or a pointer holds, unsigned. */
    static long address(Variable value) {
        if (value.kind() != VariableKind.UNSAFE_POINTER) {
            return pointer(value);
        }
        return value.children().isEmpty() ? integer(value).orElse(0L) : value.children().getFirst().address();
    }

    /** A number, signed or not; of a named constant, {@code AMD64 (0)}, the number. */
    static Optional<Long> integer(Variable value) {
        return integer(value.value());
    }

    /** The same of its text. */
    static Optional<Long> integer(String text) {
        String digits = text.endsWith(")") ? text.substring(text.lastIndexOf('(') + 1, text.length() - 1) : text;
        try {
            return Optional.of(digits.startsWith("-") ? GoNumber.parseInt(digits, 0) : GoNumber.parseUint(digits, 0));
        } catch (GoNumberException e) {
            return Optional.empty();
        }
    }
}
