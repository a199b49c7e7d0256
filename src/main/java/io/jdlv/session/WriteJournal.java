package io.jdlv.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The changes of memory that a session made and has not taken back, for as long as the process lives. A change is in it
 * before the server is asked to make it, where its old bytes are known by then: whoever keeps the journal elsewhere is never
 * behind the target.
 */
public final class WriteJournal {
    private final List<MemoryWrite> writes = new ArrayList<>();
    private final List<MemoryWrite> lent = new ArrayList<>();
    private final List<Consumer<List<MemoryWrite>>> keepers = new CopyOnWriteArrayList<>();

    WriteJournal() {}

    /** From the first to the last. */
    public synchronized List<MemoryWrite> writes() {
        return List.copyOf(writes);
    }

    /**
     * Has the changes told, from the first to the last, each time they are others.
     *
     * @param keeper is called in the thread that changes memory, which waits for it
     */
    public void onChange(Consumer<List<MemoryWrite>> keeper) {
        keepers.add(keeper);
    }

    /**
     * Notes a change that its maker takes back himself, such as a breakpoint in a script's code: undo does not see it, who
     * keeps the journal does.
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
    synchronized void adopt(List<MemoryWrite> earlier) {
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
        List<MemoryWrite> now = new ArrayList<>(writes);
        now.addAll(lent);
        keepers.forEach(keeper -> keeper.accept(List.copyOf(now)));
    }
}
