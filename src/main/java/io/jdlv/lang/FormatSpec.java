package io.jdlv.lang;

import java.util.OptionalInt;

/** What stands between a percent sign and its verb: Go's fmt flags, width and precision. */
record FormatSpec(
        boolean plus, boolean minus, boolean sharp, boolean space, boolean zero, OptionalInt width, OptionalInt precision) {

    static final FormatSpec NONE =
            new FormatSpec(false, false, false, false, false, OptionalInt.empty(), OptionalInt.empty());

    FormatSpec withoutZero() {
        return new FormatSpec(plus, minus, sharp, space, false, width, precision);
    }

    FormatSpec withPlus(boolean newPlus) {
        return new FormatSpec(newPlus, minus, sharp, space, zero, width, precision);
    }

    FormatSpec withoutSharp() {
        return new FormatSpec(plus, minus, false, space, zero, width, precision);
    }

    /** {@code text} filled up to the width, on the right with the minus flag, else on the left. */
    String pad(String text) {
        int missing = width.orElse(0) - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        return minus ? text + " ".repeat(missing) : (zero ? "0" : " ").repeat(missing) + text;
    }
}
