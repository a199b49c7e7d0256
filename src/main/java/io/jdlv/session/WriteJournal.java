package io.jdlv.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The changes of memory that a session made and has not taken back, for as long as the process lives. A change is in it
 * before the server is asked to make it, where its old bytes are known by then: whoever keeps the journal elsewhere is never
 * behind the target.
 */
public final class WriteJournal {
    private final List<MemoryWrite> writes = new ArrayList<>();
    private final List<MemoryWrite> lent = new ArrayList<>();
    private final List<Consumer<Changes>> keepers = new CopyOnWriteArrayList<>();

    WriteJournal() {}

    /**
     * What the journal holds.
     *
     * @param own what people changed, from the first to the last
     * @param lent what its makers take back themselves
     */
    public record Changes(List<MemoryWrite> own, List<MemoryWrite> lent) {
        /** Keeps copies. */
        public Changes {
            own = List.copyOf(own);
            lent = List.copyOf(lent);
        }

        /** All, from the first to the last. */
        public List<MemoryWrite> all() {
            return Stream.concat(own.stream(), lent.stream()).toList();
        }
    }

    /** From the first to the last. */
    public synchronized List<MemoryWrite> writes() {
        return List.copyOf(writes);
    }

    /**
     * Has the changes told each time they are others.
     *
     * @param keeper is called in the thread that changes memory, which waits for it
     */
    public void onChange(Consumer<Changes> keeper) {
        keepers.add(keeper);
    }

    /**
     * Notes a change that its maker takes back himself, such as a breakpoint in a script's code: undo does not see it, who
     * keeps the journal does. Its {@link MemoryWrite#typed} begins with the word of the plugin that made it; one without bytes
     * stands for something else that the plugin has put into the process.
     */
    public synchronized void lend(MemoryWrite write) {
        lent.add(write);
        tell();
    }

    /** Forgets a change that its maker has taken back. */
    public synchronized void giveBack(MemoryWrite write) {
        if (lent.remove(write)) {
            tell();
        }
    }

    synchronized Optional<MemoryWrite> last() {
        return writes.isEmpty() ? Optional.empty() : Optional.of(writes.getLast());
    }

    synchronized void add(MemoryWrite write) {
        writes.add(write);
        tell();
    }

    /** Adds changes that an earlier session made. */
    public synchronized void adopt(List<MemoryWrite> earlier) {
        if (!earlier.isEmpty()) {
            writes.addAll(earlier);
            tell();
        }
    }

    /** Puts what a change has come to in place of what was meant. */
    synchronized void replace(MemoryWrite meant, MemoryWrite made) {
        int place = writes.lastIndexOf(meant);
        if (place >= 0 && !meant.equals(made)) {
            writes.set(place, made);
            tell();
        }
    }

    synchronized void remove(MemoryWrite write) {
        int place = writes.lastIndexOf(write);
        if (place >= 0) {
            writes.remove(place);
            tell();
        }
    }

    /** A new process has none of the changes. */
    synchronized void clear() {
        if (!writes.isEmpty() || !lent.isEmpty()) {
            writes.clear();
            lent.clear();
            tell();
        }
    }

    private void tell() {
        Changes now = new Changes(writes, lent);
        keepers.forEach(keeper -> keeper.accept(now));
    }
}
