package io.jdlv.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LinkTest {
    private static final Link.Shape QUICK = new Link.Shape(Duration.ofMillis(1), 1_000_000_000);

    @Test
    void bytesComeOutOneAfterTheOtherAndLater() {
        // 10 bytes a microsecond
        LinkPace pace = new LinkPace(25_000, 10_000_000, 0);

        assertThat(pace.out(1_000, 10)).isEqualTo(1_000 + 1_000 + 25_000);
        // behind the first
        assertThat(pace.out(1_500, 100)).isEqualTo(2_000 + 10_000 + 25_000);
        // when nothing is in it
        assertThat(pace.out(500_000, 0)).isEqualTo(525_000);
    }

    @Test
    void aConnectionTakesItsFirstBytesOnlyWhenItIsOpen() {
        assertThat(new LinkPace(25, 1_000_000_000, 50).out(0, 10)).isEqualTo(50 + 10 + 25);
    }

    @Test
    void whatIsSentArrivesAndEndsInBothDirections() throws IOException {
        byte[] sent = new byte[3_000_000];
        new Random(1).nextBytes(sent);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Link link = Link.to("127.0.0.1:" + server.getLocalPort(), QUICK)) {
            CompletableFuture<byte[]> echoed = CompletableFuture.supplyAsync(() -> echo(server), Thread::startVirtualThread);
            int port = Integer.parseInt(link.address().split(":")[1]);
            try (Socket client = new Socket("127.0.0.1", port)) {
                CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(client, sent), Thread::startVirtualThread);
                assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
                sending.join();
            }
            assertThat(echoed.join()).isEqualTo(sent);
        }
    }

    private static byte[] echo(ServerSocket server) {
        try (Socket socket = server.accept()) {
            byte[] all = socket.getInputStream().readAllBytes();
            socket.getOutputStream().write(all);
            return all;
        } catch (IOException e) {
            throw new IllegalStateException("The link does not work.", e);
        }
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            OutputStream out = client.getOutputStream();
            out.write(bytes);
            client.shutdownOutput();
        } catch (IOException e) {
            throw new IllegalStateException("The link does not work.", e);
        }
    }
}
