package io.jdlv.session;

import com.google.gson.Gson;
import io.jdlv.delve.RpcMethod;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Takes calls and answers each when the test wants it. */
final class FakeServer implements Caller {
    private final Gson gson = JsonMapping.newGson();
    private final List<Asked<?>> asked = new ArrayList<>();

    private record Asked<T>(String method, Class<T> type, CompletableFuture<T> answer) {
        void answer(Gson gson, String json) {
            answer.complete(gson.fromJson(json, type));
        }
    }

    private long bytes;

    @Override
    public synchronized <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        Asked<T> call = new Asked<>(method, resultType, new CompletableFuture<>());
        asked.add(call);
        notifyAll();
        long length = bytes;
        return Call.of(call.answer(), () -> {}, () -> length);
    }

    /** How long every answer from here on is, on the wire. */
    FakeServer answersOf(long length) {
        bytes = length;
        return this;
    }

    /** Waits until so many calls have come. */
    synchronized void awaitCalls(int count) throws InterruptedException {
        while (asked.size() < count) {
            wait();
        }
    }

    /** How many calls came. */
    synchronized int calls() {
        return asked.size();
    }

    /** The methods called, in order. */
    synchronized List<String> methods() {
        return asked.stream()
                .map(call -> call.method().substring(RpcMethod.STATE.wireName().indexOf('.') + 1))
                .toList();
    }

    /** Answers the last call. */
    synchronized void answer(String json) {
        asked.getLast().answer(gson, json);
    }

    /** Answers the call of a number, from 0. */
    synchronized void answer(int number, String json) {
        asked.get(number).answer(gson, json);
    }

    /** Refuses the last call. */
    synchronized void refuse(String message) {
        asked.getLast().answer().completeExceptionally(new RemoteException(message));
    }
}
