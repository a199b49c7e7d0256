package io.jdlv.session;

import io.jdlv.delve.Memory;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a session that went without a word is still in the target. */
final class LeftChanges {
    private final Map<Long, Byte> memory = new HashMap<>();

    /** Reads what is now where the changes were made, in one turnaround. */
    static List<MemoryWrite> of(Session session, List<MemoryWrite> writes) {
        Map<MemoryWrite, Call<Memory>> reads = new LinkedHashMap<>();
        writes.stream().filter(each -> !each.before().isEmpty()).forEach(each -> reads.put(each, session.delve().data().memory(each.address(), each.before().size())));
        LeftChanges left = new LeftChanges();
        reads.forEach((write, read) -> {
            try {
                left.put(write.address(), read.await().bytes());
            } catch (RemoteException e) {
                // no memory any more: then the change is gone with it
            }
        });
        return left.among(writes);
    }

    /** Notes what is in memory now. */
    void put(long address, ByteString bytes) {
        byte[] array = bytes.toByteArray();
        for (int i = 0; i < array.length; i++) {
            memory.put(address + i, array[i]);
        }
    }

    /**
     * The changes that are still there, from the first to the last. A change that was only meant, whose new bytes were not
     * known yet, is there if the old ones are not; one without bytes stands for something else, which only its maker knows.
     */
    List<MemoryWrite> among(List<MemoryWrite> writes) {
        List<MemoryWrite> left = new ArrayList<>();
        for (MemoryWrite write : writes.reversed()) {
            ByteString now = now(write);
            boolean meant = write.after().equals(write.before());
            if (write.before().isEmpty()) {
                left.addFirst(write);
            } else if (now.size() == write.before().size() && (meant ? !now.equals(write.before()) : now.equals(write.after()))) {
                left.addFirst(new MemoryWrite(
                        write.address(), write.before(), now, write.littleEndian(), write.typed()));
                // what an earlier change of the same bytes had made of them
                put(write.address(), write.before());
            }
        }
        return left;
    }

    private ByteString now(MemoryWrite write) {
        byte[] bytes = new byte[write.before().size()];
        for (int i = 0; i < bytes.length; i++) {
            Byte each = memory.get(write.address() + i);
            if (each == null) {
                return ByteString.EMPTY;
            }
            bytes[i] = each;
        }
        return ByteString.copyOf(bytes);
    }
}
