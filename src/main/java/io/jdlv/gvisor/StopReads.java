package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.Memory;
import io.jdlv.rpc.Call;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads of the sentry's memory at one stop, each made once. Those that were needed at another stop for the same purpose will
 * mostly be needed again: they can be sent before it is known, and then nobody has to wait for one after the other.
 */
final class StopReads {
    private final DelveClient delve;
    private final Map<Read, Call<Memory>> sent = new HashMap<>();
    private final Collection<Read> needed;

    StopReads(DelveClient delve) {
        this(delve, new ArrayList<>());
    }

    /** @param needed gets what is read, for another stop */
    StopReads(DelveClient delve, Collection<Read> needed) {
        this.delve = delve;
        this.needed = needed;
    }

    /**
     * A piece of memory.
     *
     * @param address in the sentry, unsigned
     * @param length how many bytes, at most {@link Memory#MAX_LENGTH}
     */
    record Read(long address, int length) {}

    /** Sends reads that may be needed. */
    void expect(Collection<Read> reads) {
        reads.forEach(this::send);
    }

    private Call<Memory> send(Read read) {
        return sent.computeIfAbsent(read, each -> delve.data().memory(each.address(), each.length()));
    }

    /** Reads. {@return what is there, the lowest byte of numbers first; nothing where it cannot be read} */
    ByteBuffer read(long address, int length) {
        Read read = new Read(address, length);
        needed.add(read);
        return send(read).awaitUnlessRefused().map(Memory::numbers).orElseGet(() -> ByteBuffer.allocate(0));
    }
}
