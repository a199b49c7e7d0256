package io.jdlv.lang;

import java.util.Optional;

/** Which names a breakpoint may have (Delve service/api/types.go, ValidBreakpointName). */
public final class BreakpointName {
    private BreakpointName() {
    }

    /** Whether the server would accept the name: letters and digits of any script, and not a number. */
    public static boolean isValid(String name) {
        return fault(name).isEmpty();
    }

    /** What is wrong with a name, in Delve's words. */
    public static Optional<String> fault(String name) {
        if (isNumber(name)) {
            return Optional.of("breakpoint name can not be a number");
        }
        return name.codePoints()
                .filter(c -> !Character.isLetter(c) && !GoUnicode.isDigit(c))
                .mapToObj(c -> "invalid character in breakpoint name '" + Character.toString(c) + "'")
                .findFirst();
    }

    private static boolean isNumber(String name) {
        try {
            GoNumber.atoi(name);
            return true;
        } catch (GoNumberException e) {
            return false;
        }
    }
}
