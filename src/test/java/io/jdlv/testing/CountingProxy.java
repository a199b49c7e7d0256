package io.jdlv.testing;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.jdlv.transport.Address;
import io.jdlv.transport.Dialer;
import io.jdlv.transport.Listener;
import io.jdlv.transport.Transport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Stands between a client that sends one request after the other, as dlv's own does, and a server, and counts its
 * turnarounds: requests that were sent behind an answer. Requests for events are left out: they go beside others, and how
 * many there are depends on when events come.
 */
public final class CountingProxy implements AutoCloseable {
    private static final String EVENTS = "RPCServer.GetEvents";

    private final Listener listener = Listener.at(new Address.Tcp("127.0.0.1", Address.ANY_PORT));
    private final Dialer server;
    private final List<Request> requests = new ArrayList<>();
    private final Set<String> forEvents = ConcurrentHashMap.newKeySet();
    private boolean answered = true;

    /**
     * A request that was seen.
     *
     * @param method without {@code RPCServer.}
     * @param argument what it asks
     * @param turnaround whether an answer had come since the one before
     */
    public record Request(String method, JsonObject argument, boolean turnaround) {}

    /** @param server the way to the server */
    public CountingProxy(Dialer server) {
        this.server = server;
        Thread.ofVirtual().name("counting-proxy").start(this::serve);
    }

    /** Where the client connects. */
    public String address() {
        return listener.address().toString();
    }

    /**
     * The turnarounds between requests that mark the ends of commands: as many counts as there are marks and one more, the
     * marks themselves left out.
     */
    public synchronized List<Long> turnarounds(Predicate<Request> isMark) {
        List<Long> counts = new ArrayList<>();
        long count = 0;
        for (Request request : requests) {
            if (isMark.test(request)) {
                counts.add(count);
                count = 0;
            } else if (request.turnaround()) {
                count++;
            }
        }
        counts.add(count);
        return List.copyOf(counts);
    }

    private void serve() {
        try {
            while (true) {
                Transport client = listener.accept();
                Transport there = server.dial();
                Thread.ofVirtual().start(() -> copy(client.input(), there.output(), this::sent));
                Thread.ofVirtual().start(() -> copy(there.input(), client.output(), this::answered));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void copy(InputStream from, OutputStream to, Consumer<String> seen) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
                to) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                seen.accept(line);
                to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                to.flush();
            }
        } catch (IOException e) {
            // one side has left; the other is told by the end of its stream
        }
    }

    private synchronized void sent(String line) {
        JsonObject request = JsonParser.parseString(line).getAsJsonObject();
        if (request.get("method").getAsString().equals(EVENTS)) {
            forEvents.add(request.get("id").toString());
            return;
        }
        requests.add(new Request(
                request.get("method").getAsString().replace("RPCServer.", ""),
                request.get("params").getAsJsonArray().get(0).getAsJsonObject(),
                answered));
        answered = false;
    }

    private synchronized void answered(String line) {
        answered |= !forEvents.remove(JsonParser.parseString(line).getAsJsonObject().get("id").toString());
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
