package io.jdlv.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes of memory that a session made and has not taken back, for as long as the process lives. */
public final class WriteJournal {
    private final List<MemoryWrite> writes = new ArrayList<>();

    WriteJournal() {}

    /** From the first to the last. */
    public synchronized List<MemoryWrite> writes() {
        return List.copyOf(writes);
    }

    synchronized Optional<MemoryWrite> last() {
        return writes.isEmpty() ? Optional.empty() : Optional.of(writes.getLast());
    }

    synchronized void add(MemoryWrite write) {
        writes.add(write);
    }

    synchronized void remove(MemoryWrite write) {
        writes.remove(write);
    }

    /** A new process has none of the changes. */
    synchronized void clear() {
        writes.clear();
    }
}
