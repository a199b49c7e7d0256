package io.jdlv.session;

import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.session.RememberedAnswers.Key;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads that are sent with a new connection, before anybody has waited for an answer, for commands that are known to come
 * first. Each is handed to whoever asks the same, once.
 */
final class FirstQuestions implements Caller {
    private final Caller server;
    private final Map<Key, Deque<Call<?>>> asked = new HashMap<>();

    FirstQuestions(Caller server) {
        this.server = server;
    }

    @Override
    public synchronized <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        Call<T> sent = server.call(method, argument, resultType);
        asked.computeIfAbsent(new Key(method, argument, resultType), key -> new ArrayDeque<>()).add(sent);
        return sent;
    }

    /** The first call that asked this, if there is one left; it is forgotten then. */
    synchronized <T> Optional<Call<T>> take(Key key) {
        // the type is a part of the key
        @SuppressWarnings("unchecked")
        Call<T> sent = asked.containsKey(key) ? (Call<T>) asked.get(key).poll() : null;
        return Optional.ofNullable(sent);
    }

    /** Forgets all: what was asked is not true any more. */
    synchronized void forget() {
        asked.clear();
    }
}
