package io.jdlv.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Sends requests as lines of text, because this package knows no JSON. */
final class RawClient implements AutoCloseable {
    private final Transport transport;
    private final BufferedReader answers;

    RawClient(Dialer dialer) {
        transport = dialer.dial();
        answers = new BufferedReader(new InputStreamReader(transport.input(), StandardCharsets.UTF_8));
    }

    void send(String method, String parameter) throws IOException {
        String request = "{\"method\":\"RPCServer." + method + "\",\"params\":[" + parameter + "],\"id\":1}\n";
        transport.output().write(request.getBytes(StandardCharsets.UTF_8));
    }

    String receive() throws IOException {
        return answers.readLine();
    }

    String call(String method, String parameter) throws IOException {
        send(method, parameter);
        return receive();
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
