package io.jdlv.tengo.run;

import io.jdlv.rpc.ByteString;
import io.jdlv.session.MemoryWrite;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A VM's stack looks higher than it is while the VM is led over a byte: what the journal has of that. */
final class StackNote {
    private static final String TYPED = "tengo stack";

    private StackNote() {}

    /**
     * The note.
     *
     * @param address where the VM has how many slots are in use
     * @param sp how many are
     * @param raised how many seem to be
     */
    static MemoryWrite of(long address, int sp, int raised) {
        return new MemoryWrite(address, bytes(sp), bytes(raised), true, TYPED);
    }

    static boolean isOne(MemoryWrite write) {
        return write.typed().equals(TYPED);
    }

    /** How many slots are in use. */
    static int sp(MemoryWrite note) {
        return (int) ByteBuffer.wrap(note.before().toByteArray()).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static ByteString bytes(int number) {
        return ByteString.copyOf(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array());
    }
}
