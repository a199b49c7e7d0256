package io.jdlv.command;

import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import java.util.OptionalInt;

/** Numbers as they are typed: decimal, read as Go's strconv.Atoi does. */
final class Numbers {
    private Numbers() {}

    /**
     * A number.
     *
     * @throws GoNumberException with Go's message when it is none; one too large for an int is the largest, which names
     *     nothing on any server
     */
    static int atoi(String typed) {
        return Math.clamp(GoNumber.atoi(typed), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A number, or nothing when it is none. */
    static OptionalInt tryAtoi(String typed) {
        try {
            return OptionalInt.of(atoi(typed));
        } catch (GoNumberException e) {
            return OptionalInt.empty();
        }
    }
}
