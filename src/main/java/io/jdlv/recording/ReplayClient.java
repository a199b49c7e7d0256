package io.jdlv.recording;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.jdlv.delve.RpcMethod;
import io.jdlv.transport.Transport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One client of a replay. As in dlv a connection's requests are worked off one after the other, but for those that wait
 * for the target or for events: these are answered when it is time, and what comes behind them is read meanwhile.
 */
final class ReplayClient {
    private static final String RESULT = "result";
    private static final String ERROR = "error";

    private final Recording recording;
    private final Replay replay;
    private final Pace pace;
    private final Transport transport;
    private final Runnable onDetach;
    private final OutputStream out;

    ReplayClient(Recording recording, Replay replay, Pace pace, Transport transport, Runnable onDetach) {
        this.recording = recording;
        this.replay = replay;
        this.pace = pace;
        this.transport = transport;
        this.onDetach = onDetach;
        this.out = new BufferedOutputStream(transport.output(), 64 * 1024);
    }

    /** Answers until the client leaves. */
    void serve() {
        // Gson's JsonStreamParser waits with a lock held, which before Java 24 keeps a processor from all virtual threads
        JsonReader requests = new JsonReader(new InputStreamReader(transport.input(), StandardCharsets.UTF_8));
        requests.setStrictness(Strictness.LENIENT);
        try (transport) {
            while (requests.peek() != JsonToken.END_DOCUMENT) {
                JsonObject line = JsonParser.parseReader(requests).getAsJsonObject();
                String method = line.has("method") ? line.get("method").getAsString() : "";
                String id = String.valueOf(line.get("id"));
                JsonElement parameters = line.has("params") ? line.get("params") : JsonNull.INSTANCE;
                take(id, new Request(method, EntryReader.argument(parameters)));
            }
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            // no request, or the end of the connection: dlv closes it too
        } catch (IOException | OutOfMemoryError e) {
            // the client does not read any more, or the answer has a text that does not fit: the connection ends either way
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String id, Request request) throws IOException, InterruptedException {
        switch (Effect.of(request)) {
            case RESUME -> {
                replay.awaitStop();
                Reply reply = replay.ask(request);
                aside(() -> answer(id, reply));
            }
            case EVENTS -> {
                Reply reply = replay.ask(request);
                aside(() -> answer(id, reply));
            }
            default -> {
                if (Effect.isFreeWhileRunning(request)) {
                    answer(id, replay.ask(request));
                } else if (Effect.isState(request)) {
                    aside(() -> answerAtStop(id, request));
                } else {
                    answerAtStop(id, request);
                }
            }
        }
    }

    private void answerAtStop(String id, Request request) throws IOException, InterruptedException {
        replay.awaitStop();
        answer(id, replay.ask(request));
    }

    private void answer(String id, Reply reply) throws IOException, InterruptedException {
        switch (reply) {
            case Reply.Refused refused -> send(id, ERROR, new JsonPrimitive(refused.sentence()));
            case Reply.Running running -> send(id, RESULT, JsonParser.parseString("{\"State\":{\"Running\":true}}"));
            case Reply.Recorded recorded -> {
                replay.awaitSteps(recorded.needed());
                Thread.sleep(pace.of(recorded.exchange()));
                give(id, recorded.exchange());
            }
        }
    }

    private void give(String id, Exchange exchange) throws IOException {
        boolean ends = exchange.request().method().equals(RpcMethod.DETACH.goName());
        synchronized (out) {
            if (exchange.effect() == Effect.RESUME && exchange.answer().isPresent()) {
                replay.stopped();
            }
            if (exchange.answer().isPresent()) {
                recording.copyAnswer(exchange.answer().get().place(), id, out);
                out.flush();
            } else if (ends && !exchange.lost()) {
                // over a link a session leaves before dlv has seen its program end
                send(id, RESULT, new JsonObject());
            }
        }
        if (exchange.lost()) {
            transport.close();
        }
        if (ends) {
            onDetach.run();
        }
    }

    private void send(String id, String name, JsonElement value) throws IOException {
        JsonObject answer = new JsonObject();
        answer.add("id", JsonParser.parseString(id));
        answer.add("result", name.equals(RESULT) ? value : JsonNull.INSTANCE);
        answer.add("error", name.equals(ERROR) ? value : JsonNull.INSTANCE);
        synchronized (out) {
            out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** Does what may have to wait while the connection goes on. */
    private static void aside(Answering answering) {
        Thread.ofVirtual().start(() -> {
            try {
                answering.run();
            } catch (IOException e) {
                // the client has left
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @FunctionalInterface
    private interface Answering {
        void run() throws IOException, InterruptedException;
    }
}
