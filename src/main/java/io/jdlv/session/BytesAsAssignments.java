package io.jdlv.session;

import io.jdlv.lang.Assignment;
import io.jdlv.lang.GoNumber;
import java.util.ArrayList;
import java.util.List;

/** Bytes as assignments, the only way in which a server writes memory. */
final class BytesAsAssignments {
    /** The largest number whose value is a constant of every type on every server. */
    private static final int LARGEST = 4;

    private BytesAsAssignments() {}

    /**
     * Assignments of unsigned numbers that together write the bytes.
     *
     * @param address of the first byte, unsigned
     * @param littleEndian whether the target's numbers have their lowest byte first
     */
    static List<Assignment> of(long address, byte[] bytes, boolean littleEndian) {
        List<Assignment> assignments = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int size = Math.min(LARGEST, Integer.highestOneBit(bytes.length - at));
            long number = 0;
            for (int i = 0; i < size; i++) {
                int index = littleEndian ? at + size - 1 - i : at + i;
                number = number << Byte.SIZE | Byte.toUnsignedLong(bytes[index]);
            }
            assignments.add(new Assignment(
                    "*(*uint" + size * Byte.SIZE + ")(" + GoNumber.hex(address + at) + ")",
                    GoNumber.hex(number)));
            at += size;
        }
        return assignments;
    }
}
