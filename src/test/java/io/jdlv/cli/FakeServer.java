package io.jdlv.cli;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A server on loopback that answers calls by method from a table, and anything else with an empty object. */
final class FakeServer implements AutoCloseable {
    private final Gson gson = new Gson();
    private final ServerSocket listener;
    private final Map<String, Object> answers;

    private FakeServer(Map<String, Object> answers) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answers = Map.copyOf(answers);
        Thread.ofVirtual().start(this::serve);
    }

    /** Serves answers by the method's name without {@code RPCServer.}. */
    static FakeServer answering(Map<String, Object> answers) throws IOException {
        return new FakeServer(answers);
    }

    String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                answer(client);
            } catch (IOException e) {
                // the client left, or the test is over
            }
        }
    }

    private void answer(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            JsonObject request = JsonParser.parseString(line).getAsJsonObject();
            String method = request.get("method").getAsString().replace("RPCServer.", "");
            JsonElement result = gson.toJsonTree(answers.getOrDefault(method, Map.of()));
            JsonObject answer = new JsonObject();
            answer.add("id", request.get("id"));
            answer.add("result", result);
            client.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
