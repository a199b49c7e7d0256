package io.jdlv.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** WebSocket frames by hand (RFC 6455, section 5.2), for what no well-behaved client does. */
final class Frames {
    private final Socket socket;

    Frames(Socket socket) {
        this.socket = socket;
    }

    /** Shakes hands. */
    void upgrade(int port, String headers) throws IOException {
        socket.getOutputStream()
                .write(("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One text frame, masked with zeros. */
    void send(byte[] payload) throws IOException {
        write(frame(0x81, payload.length, payload));
    }

    /**
     * {@return a frame, masked with zeros}
     *
     * @param head its first byte: FIN and opcode
     * @param length what it says of its length
     */
    static byte[] frame(int head, long length, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(head);
        int sizes = length < 126 ? 0 : length < 1 << 16 ? 2 : 8;
        frame.write(0x80 | (sizes == 0 ? (int) length : sizes == 2 ? 126 : 127));
        for (int i = sizes - 1; i >= 0; i--) {
            frame.write((int) (length >> 8 * i));
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /** Any bytes. */
    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The code of the close frame that comes next. */
    int closeCode() throws IOException {
        InputStream in = socket.getInputStream();
        int opcode = in.read();
        in.read();
        if (opcode != 0x88) {
            throw new AssertionError("This is no close frame: " + opcode);
        }
        return in.read() << 8 | in.read();
    }

    /** Reads to the end and tells how many bytes there were. */
    long untilTheEnd() {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try {
            for (int n = socket.getInputStream().read(buffer); n >= 0; n = socket.getInputStream().read(buffer)) {
                bytes += n;
            }
        } catch (IOException e) {
            // reset: the other side has closed with our requests unread
        }
        return bytes;
    }
}
