package io.jdlv.session;

import com.google.gson.Gson;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.JsonMapping;
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
    private final Gson gson;
    /**
     * By what was sent: for the equality of each record Java makes methods when it is first asked for, which takes longer than
     * to write it.
     */
    private final Map<String, Deque<Call<?>>> asked = new HashMap<>();

    FirstQuestions(Caller server, Gson gson) {
        this.server = server;
        this.gson = gson;
    }

    private String key(String method, Object argument, Class<?> resultType) {
        return method + " " + resultType.getName() + " " + JsonMapping.text(gson, argument);
    }

    @Override
    public synchronized <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        Call<T> sent = server.call(method, argument, resultType);
        asked.computeIfAbsent(key(method, argument, resultType), key -> new ArrayDeque<>()).add(sent);
        return sent;
    }

    /** The first call that asked this, if there is one left; it is forgotten then. */
    synchronized <T> Optional<Call<T>> take(String method, Object argument, Class<T> resultType) {
        Deque<Call<?>> same = asked.isEmpty() ? null : asked.get(key(method, argument, resultType));
        if (same == null) {
            return Optional.empty();
        }
        // the type is a part of the key
        @SuppressWarnings("unchecked")
        Call<T> sent = (Call<T>) same.poll();
        return Optional.ofNullable(sent);
    }

    /** Forgets all: what was asked is not true any more. */
    synchronized void forget() {
        asked.clear();
    }
}
