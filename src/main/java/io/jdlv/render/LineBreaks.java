package io.jdlv.render;

import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;

/** Whether the children of a value are written on lines of their own (Delve's shouldNewlineArray and -Struct). */
final class LineBreaks {
    /** In bytes. */
    private static final int MAX_SHORT_STRING = 7;

    private LineBreaks() {}

    /** {@return for an array or slice: as its first element asks, or if any string is long} */
    static boolean inArray(Variable array) {
        if (array.children().isEmpty()) {
            return false;
        }
        Variable first = array.children().getFirst();
        Variable target = pointedTo(first);
        return switch (target.kind()) {
            case SLICE, ARRAY, STRUCT, MAP, INTERFACE -> true;
            case STRING -> target != first || array.children().stream().anyMatch(LineBreaks::isLong);
            default -> false;
        };
    }

    /** {@return for a struct: as any of its fields asks} */
    static boolean inStruct(Variable struct) {
        for (Variable field : struct.children()) {
            Variable target = pointedTo(field);
            boolean asks = switch (target.kind()) {
                case SLICE, ARRAY, STRUCT, MAP, INTERFACE -> true;
                case STRING -> target != field || isLong(field);
                default -> false;
            };
            if (asks) {
                return true;
            }
        }
        return false;
    }

    private static Variable pointedTo(Variable value) {
        Variable target = value;
        while (target.kind() == VariableKind.PTR && !target.children().isEmpty()) {
            target = target.children().getFirst();
        }
        return target;
    }

    /** The length counts bytes, and a character has at most 3 of them for each {@code char}. */
    private static boolean isLong(Variable string) {
        String value = string.value();
        if (value.length() > MAX_SHORT_STRING && !string.hasRawBytes()) {
            return true;
        }
        return string.stringBytes().length > MAX_SHORT_STRING;
    }
}
