package io.jdlv.command;

import io.jdlv.rpc.Strand;
import java.util.BitSet;
import java.util.Optional;

/** In which order lines that run beside each other change the server: that of the lines. */
final class ChangeOrder {
    private final boolean strict;
    private final BitSet done = new BitSet();
    private Optional<Strand> last = Optional.empty();

    /** @param strict whether a line has to succeed before the next may change something */
    ChangeOrder(boolean strict) {
        this.strict = strict;
    }

    /** Whether the line of this index may change the server now: all before it have done so or will not. */
    boolean isTurnOf(int index) {
        return done.nextClearBit(0) >= index;
    }

    /** What the line of this strand sends next is sent behind the changes before it. */
    void follow(Strand strand) {
        last.ifPresent(strand::sendAfter);
    }

    /** A line has sent all its changes, or has ended. */
    void sent(int index, Strand strand) {
        if (!strict) {
            done.set(index);
        }
        last = Optional.of(strand);
    }

    /** A line has been shown, and those behind it are run. */
    void succeeded(int index) {
        done.set(index);
    }
}
