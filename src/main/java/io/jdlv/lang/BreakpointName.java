package io.jdlv.lang;

/** Which words can name a breakpoint. Delve: ValidBreakpointName in service/api/types.go. */
public final class BreakpointName {
    private BreakpointName() {}

    /** Letters and digits only, and no number. */
    public static boolean isValid(String word) {
        return GoNumber.tryAtoi(word).isEmpty() && word.codePoints().allMatch(Character::isLetterOrDigit);
    }
}
