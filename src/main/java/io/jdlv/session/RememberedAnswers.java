package io.jdlv.session;

import io.jdlv.rpc.Call;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers under their requests, as many as fit: when there are too many, those that were not asked for the longest time go.
 * Not safe for several threads.
 */
final class RememberedAnswers {
    /** On the wire; as values they take several times as much. */
    static final long MAX_BYTES = 4L << 20;

    /** A longer answer is not kept: it would push out many, and who asks for it waits for its bytes, not for the link. */
    static final long MAX_ANSWER_BYTES = 1L << 20;

    static final int MAX_ANSWERS = 4096;

    /** In the order in which they were asked for last, the longest ago first. */
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    private long bytes;

    /**
     * What was asked.
     *
     * @param method its full name
     * @param argument a value, equal to another that asks for the same
     * @param resultType what the answer is read as
     */
    record Key(String method, Object argument, Class<?> resultType) {}

    /**
     * @param call under way or answered
     * @param bytes what is counted for it, 0 as long as it is under way
     */
    private record Entry(Call<?> call, long bytes) {}

    /** The call that asked the same, if it is known. */
    Optional<Call<?>> find(Key key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::call);
    }

    /** Remembers a call that has just been sent; {@link #answered} says later how long its answer was. */
    void add(Key key, Call<?> call) {
        entries.put(key, new Entry(call, 0));
        makeRoom();
    }

    /** Counts a call's answer, or forgets it if it is too long. */
    void answered(Key key, long length) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return;
        }
        if (length > MAX_ANSWER_BYTES) {
            remove(key);
            return;
        }
        entries.put(key, new Entry(entry.call(), length));
        bytes += length;
        makeRoom();
    }

    /** Forgets one. */
    void remove(Key key) {
        Optional.ofNullable(entries.remove(key)).ifPresent(gone -> bytes -= gone.bytes());
    }

    /** Forgets all. */
    void clear() {
        entries.clear();
        bytes = 0;
    }

    /** How much is kept, in bytes on the wire. */
    long bytes() {
        return bytes;
    }

    private void makeRoom() {
        Iterator<Entry> oldest = entries.values().iterator();
        while ((bytes > MAX_BYTES || entries.size() > MAX_ANSWERS) && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
