package io.jdlv.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client of JSON over a WebSocket: of our session server, and of a browser's own protocol, which calls in the same way.
 */
public final class JsonRpcSocket implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<JsonObject> notifications = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> unasked = new LinkedBlockingQueue<>();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    /** What stands in every request beside its number, method and parameters. */
    private final Map<String, String> more;

    private JsonRpcSocket(String address, Map<String, String> more) {
        this.more = more;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
    }

    /** Connects to a server of JSON-RPC 2.0. */
    public static JsonRpcSocket connect(String address) {
        return new JsonRpcSocket(address, Map.of("jsonrpc", "2.0"));
    }

    /** Connects to a browser, which refuses a request that says its version. */
    public static JsonRpcSocket toBrowser(String address) {
        return new JsonRpcSocket(address, Map.of());
    }

    /** {@return the whole answer to a call, with its {@code result} or {@code error}} */
    public JsonObject ask(String method, Map<String, ?> params) {
        return await(start(method, params));
    }

    /** Sends a call whose answer is taken later. */
    public CompletableFuture<JsonObject> start(String method, Map<String, ?> params) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        JsonObject request = new JsonObject();
        more.forEach(request::addProperty);
        request.addProperty("id", id);
        request.addProperty("method", method);
        request.add("params", new com.google.gson.Gson().toJsonTree(params));
        send(request.toString());
        return answer;
    }

    /** {@return the result of a call} An error is a failure of the test. */
    public JsonElement call(String method, Map<String, ?> params) {
        JsonObject answer = ask(method, params);
        if (answer.has("error")) {
            throw new AssertionError(method + " " + params + ": " + answer.get("error"));
        }
        return answer.get("result");
    }

    /** {@return the next notification of this method; others before it are passed over} */
    public JsonObject next(String method) {
        try {
            while (true) {
                JsonObject notification = notifications.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (notification == null) {
                    throw new AssertionError("No notification " + method + " came.");
                }
                if (notification.get("method").getAsString().equals(method)) {
                    return notification.getAsJsonObject("params");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends any text. */
    public void send(String text) {
        synchronized (socket) {
            socket.sendText(text, true).join();
        }
    }

    /** Sends any bytes. */
    public void sendBytes(byte[] bytes) {
        synchronized (socket) {
            socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
        }
    }

    /** {@return the next answer to none of our calls, such as one to a request that is none} */
    public String nextAnswer() {
        try {
            String text = unasked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("No answer came.");
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits for an answer. */
    public static JsonObject await(CompletableFuture<JsonObject> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("No answer came.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean end) {
            text.append(part);
            if (end) {
                received(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            lost(code);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            lost(-1);
        }

        private void lost(int code) {
            closed.complete(code);
            waiting.values().forEach(answer -> answer.completeExceptionally(new AssertionError("closed: " + code)));
        }

        private void received(String message) {
            JsonElement json = JsonParser.parseString(message);
            JsonObject object = json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
            if (object.has("method")) {
                notifications.add(object);
            } else if (object.has("id")
                    && object.get("id").isJsonPrimitive()
                    && waiting.containsKey(object.get("id").getAsInt())) {
                waiting.remove(object.get("id").getAsInt()).complete(object);
            } else {
                unasked.add(message);
            }
        }
    }
}
