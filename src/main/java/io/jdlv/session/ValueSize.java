package io.jdlv.session;

import io.jdlv.delve.Variable;
import java.util.OptionalInt;

/** How many bytes of memory a value takes on a 64-bit target; servers do not say. */
final class ValueSize {
    private static final int WORD = 8;

    private ValueSize() {}

    /** Bytes from the value's address on; empty when it cannot be told. Padding behind a structure is not counted. */
    static OptionalInt of(Variable value) {
        return switch (value.kind()) {
            case PTR, UNSAFE_POINTER, CHAN, MAP, FUNC -> OptionalInt.of(WORD);
            case STRING, INTERFACE -> OptionalInt.of(2 * WORD);
            case SLICE -> OptionalInt.of(3 * WORD);
            case STRUCT -> structure(value);
            case ARRAY -> array(value);
            case INVALID -> OptionalInt.empty();
            default -> ofBasic(value.realType().isEmpty() ? value.type() : value.realType());
        };
    }

    /** The size of one of the language's basic types by its name; servers give every integer the same kind. */
    static OptionalInt ofBasic(String type) {
        return switch (type) {
            case "bool", "int8", "uint8", "byte" -> OptionalInt.of(1);
            case "int16", "uint16" -> OptionalInt.of(2);
            case "int32", "uint32", "rune", "float32" -> OptionalInt.of(4);
            case "int64", "uint64", "int", "uint", "uintptr", "float64", "complex64" -> OptionalInt.of(WORD);
            case "complex128" -> OptionalInt.of(2 * WORD);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt structure(Variable value) {
        if (value.children().isEmpty() || value.children().size() < value.length()) {
            return value.length() == 0 ? OptionalInt.of(0) : OptionalInt.empty();
        }
        Variable last = value.children().getLast();
        OptionalInt size = of(last);
        return size.isEmpty()
                ? size
                : OptionalInt.of(Math.toIntExact(last.address() - value.address()) + size.getAsInt());
    }

    private static OptionalInt array(Variable value) {
        if (value.length() == 0) {
            return OptionalInt.of(0);
        }
        OptionalInt element = value.children().isEmpty() ? OptionalInt.empty() : of(value.children().getFirst());
        long size = element.orElse(0) * value.length();
        return element.isEmpty() || size > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) size);
    }
}
