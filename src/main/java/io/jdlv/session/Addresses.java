package io.jdlv.session;

import io.jdlv.delve.Variable;
import java.math.BigInteger;
import java.util.OptionalLong;

/** Values that are addresses, or can be taken for one. */
final class Addresses {
    private Addresses() {}

    /**
     * The address that a value is: of an unsafe.Pointer or another pointer what it points at, of an integer itself, of an
     * interface that of the value in it, of a slice that of its elements.
     *
     * @return unsigned; empty for other values and for what could not be read
     */
    static OptionalLong of(Variable value) {
        if (value.isUnreadable()) {
            return OptionalLong.empty();
        }
        return switch (value.kind()) {
            case PTR, UNSAFE_POINTER ->
                value.children().isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(value.children().getFirst().address());
            case INT, INT8, INT16, INT32, INT64, UINT, UINT8, UINT16, UINT32, UINT64, UINTPTR ->
                integer(value.value());
            case INTERFACE -> value.children().isEmpty() ? OptionalLong.empty() : boxed(value.children().getFirst());
            case SLICE -> OptionalLong.of(value.base());
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong boxed(Variable value) {
        OptionalLong itself = of(value);
        return itself.isPresent() || value.address() == 0 ? itself : OptionalLong.of(value.address());
    }

    /** A number as servers write it: {@code 12}, or {@code Name (12)} for a constant. */
    private static OptionalLong integer(String text) {
        String digits = text.endsWith(")") ? text.substring(text.lastIndexOf('(') + 1, text.length() - 1) : text;
        return digits.matches("-?[0-9]{1,20}")
                ? OptionalLong.of(new BigInteger(digits).longValue())
                : OptionalLong.empty();
    }
}
