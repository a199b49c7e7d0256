package io.jdlv.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.JsonRpcSocket;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks the rules of HTTP, WebSocket or good manners is ended, and a client beside it gets its answers. */
@Tag("live")
class HostileClientsLiveTest {
    /** More than anybody has to be listened to. */
    private static final int ENDLESS = 64 << 20;

    @TempDir
    static Path folder;

    private static TestSession terminal;
    private static SessionServer server;
    private static JsonRpcSocket other;

    @BeforeAll
    static void serve() throws IOException {
        terminal = TestSession.on("demo", folder);
        server = SessionServer.start(terminal.session(), 0);
        other = JsonRpcSocket.connect(server.endpoint());
        other.call("authenticate", Map.of("token", token()));
    }

    @AfterAll
    static void end() {
        other.close();
        server.close();
        terminal.close();
    }

    @AfterEach
    void theOtherClientGetsItsAnswer() {
        assertThat(other.call("evaluate", Map.of("expression", "1 + 1")).getAsJsonObject().get("value").getAsString())
                .isEqualTo("2");
    }

    private static String token() {
        return URI.create(server.invite(Role.FULL)).getFragment();
    }

    private static int port() {
        return URI.create(server.endpoint()).getPort();
    }

    /** What is done with one connection. */
    private interface Attack {
        void on(Frames frames) throws IOException;
    }

    /** Attacks with frames, and gives back the code with which the connection is closed. */
    private static int closedFor(Attack attack) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            Frames frames = new Frames(socket);
            frames.upgrade(port(), "");
            attack.on(frames);
            return frames.closeCode();
        }
    }

    /** Sends the same until the connection is ended. */
    private static void untilItEnds(Frames frames, byte[] bytes) throws IOException {
        try {
            for (long sent = 0; sent < ENDLESS; sent += bytes.length) {
                frames.write(bytes);
            }
        } catch (IOException e) {
            return;
        }
        throw new AssertionError("It took all.");
    }

    @Test
    void aFrameThatSaysItIsHugeIsNotWaitedFor() throws IOException {
        byte[] start = "[".getBytes(StandardCharsets.US_ASCII);

        for (long length : new long[] {1 << 17, 5 << 20, 1L << 40, Long.MAX_VALUE}) {
            assertThat(closedFor(frames -> frames.write(Frames.frame(0x81, length, start)))).as("length " + length).isEqualTo(1009);
        }
    }

    @Test
    void fragmentsWithoutEndEnd() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            Frames frames = new Frames(socket);
            frames.upgrade(port(), "");
            frames.write(Frames.frame(0x01, 1, new byte[] {'['}));

            untilItEnds(frames, Frames.frame(0x00, 1, new byte[] {'['}));
        }
    }

    @Test
    void whoIsKnownMaySendMore() throws IOException {
        try (JsonRpcSocket known = JsonRpcSocket.connect(server.endpoint())) {
            known.call("authenticate", Map.of("token", token()));

            known.send(" ".repeat(1 << 20) + "[]");

            assertThat(known.nextAnswer()).contains("The batch is empty.");
        }
    }

    @Test
    void pingsWhoseAnswersNobodyReadsEnd() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            Frames frames = new Frames(socket);
            frames.upgrade(port(), "");

            untilItEnds(frames, Frames.frame(0x89, 125, new byte[125]));
        }
    }

    @Test
    void aHandshakeIsShort() throws IOException {
        String start = "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n";
        for (String piece : new String[] {"a".repeat(1000), "X: y\r\n".repeat(200)}) {
            try (Socket socket = new Socket("127.0.0.1", port())) {
                Frames frames = new Frames(socket);
                frames.write(start.getBytes(StandardCharsets.US_ASCII));

                untilItEnds(frames, piece.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Test
    void noOddRequestGetsIn() throws IOException {
        String upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        int page = URI.create(server.invite(Role.GUEST)).getPort();
        byte[] noise = new byte[1000];
        new Random(1).nextBytes(noise);
        for (int port : new int[] {port(), page}) {
            String host = "Host: 127.0.0.1:" + port + "\r\n";
            for (String request : new String[] {
                "GET / HTTP/1.1\r\nHost: evil.example\r\n" + host + upgrade,
                "GET / HTTP/1.1\r\n" + host + "Host: evil.example\r\n" + upgrade,
                "GET / HTTP/1.1\r\n" + host + "Origin: http://evil.example\r\nOrigin: http://127.0.0.1:" + page + "\r\n" + upgrade,
                "GET / HTTP/1.1\r\n" + host + "Origin: http://127.0.0.1:" + page + "\r\nOrigin: http://evil.example\r\n" + upgrade,
                "GET / HTTP/1.0\r\n" + upgrade,
                "POST / HTTP/1.1\r\n" + host + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n" + host + upgrade,
                "GET /../../etc/passwd HTTP/1.1\r\n" + host + "\r\n",
                "\r\n".repeat(100) + "\r\n",
                new String(noise, StandardCharsets.ISO_8859_1) + "\r\n\r\n"
            }) {
                assertThat(answer(port, request)).as("%s: %s", port == page ? "page" : "socket", request).doesNotContain(" 101 ", " 200 ");
            }
        }
    }

    private static String answer(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(64), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException e) {
            // reset with the rest of the request unread
            return "";
        }
    }
}
