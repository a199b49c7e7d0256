package io.jdlv.render;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.RemoteException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The plainest of connections: one call, one answer. */
final class SocketCaller implements Caller, AutoCloseable {
    private final Gson gson = JsonMapping.newGson();
    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader in;

    private SocketCaller(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static SocketCaller connect(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        int port = Integer.parseInt(address.substring(colon + 1));
        return new SocketCaller(new Socket(address.substring(0, colon), port));
    }

    @Override
    public <T> Call<T> call(String method, Object argument, Class<T> resultType) {
        try {
            String request = gson.toJson(Map.of("method", method, "params", List.of(argument), "id", 1));
            out.write((request + "\n").getBytes(StandardCharsets.UTF_8));
            JsonObject answer = JsonParser.parseString(in.readLine()).getAsJsonObject();
            JsonElement error = answer.get("error");
            return error.isJsonNull()
                    ? Call.answered(gson.fromJson(answer.get("result"), resultType))
                    : Call.failed(new RemoteException(error.getAsString()));
        } catch (IOException e) {
            return Call.failed(new ConnectionLostException("The connection broke.", e));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
