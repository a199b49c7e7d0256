package io.jdlv.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class DialerTest {
    @TempDir
    Path directory;

    @Test
    void carriesBytesOverTcp() throws IOException {
        try (ServerSocketChannel server = tcpServer();
                Transport transport = Dialer.to(addressOf(server)).dial()) {
            assertEchoes(server, transport);
            assertThat(transport.description()).isEqualTo(addressOf(server).toString());
        }
    }

    /** Servers that listen everywhere call themselves so. */
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void everywhereIsHere(String host) throws IOException {
        InetAddress loopback = InetAddress.getByName(host.equals("::") ? "::1" : "127.0.0.1");
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(loopback, 0))) {
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            try (Transport transport = Dialer.to(new Address.Tcp(host, port)).dial()) {
                assertEchoes(server, transport);
            }
        }
    }

    @Test
    void carriesBytesOverUnixSocket() throws IOException {
        try (ServerSocketChannel server = unixServer();
                Transport transport = unixDialer().dial()) {
            assertEchoes(server, transport);
        }
    }

    @Test
    void opensSeveralConnections() throws IOException {
        try (ServerSocketChannel server = unixServer()) {
            Dialer dialer = unixDialer();
            try (Transport first = dialer.dial();
                    SocketChannel firstPeer = server.accept();
                    Transport second = dialer.dial();
                    SocketChannel secondPeer = server.accept()) {
                assertThat(firstPeer.isConnected() && secondPeer.isConnected()).isTrue();
                assertThat(first).isNotSameAs(second);
            }
        }
    }

    @Test
    void writesWhileAReadIsBlockedAndUnblocksItWhenClosed() throws IOException {
        try (ServerSocketChannel server = tcpServer()) {
            assertWritesDuringReadThenUnblocks(server, Dialer.to(addressOf(server)));
        }
        try (ServerSocketChannel server = unixServer()) {
            assertWritesDuringReadThenUnblocks(server, unixDialer());
        }
    }

    @Test
    void saysThatNothingListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> Dialer.to(new Address.Tcp("127.0.0.1", port)).dial())
                .isInstanceOf(TransportException.class)
                .hasMessage("Could not connect to 127.0.0.1:" + port
                        + ": connection refused. Is dlv listening there?");
    }

    @Test
    void saysThatTheHostIsNotKnown() {
        assertThatThrownBy(() -> Dialer.to(new Address.Tcp("nowhere.invalid", 4040)).dial())
                .isInstanceOf(TransportException.class)
                .hasMessage("Could not connect to nowhere.invalid:4040: the host nowhere.invalid is not known.");
    }

    @Test
    void saysThatTheSocketDoesNotExist() {
        assertThatThrownBy(() -> unixDialer().dial())
                .isInstanceOf(TransportException.class)
                .hasMessage("Could not connect to unix:" + socket()
                        + ": there is no such socket. Is dlv listening there?");
    }

    @Test
    void saysThatTheFileIsNotASocket() throws IOException {
        Files.createFile(socket());
        assertThatThrownBy(() -> unixDialer().dial())
                .isInstanceOf(TransportException.class)
                .hasMessage("Could not connect to unix:" + socket() + ": the file is not a socket.");
    }

    @Test
    void saysThatTheSocketWasLeftBehind() throws IOException {
        unixServer().close();
        assertThatThrownBy(() -> unixDialer().dial())
                .isInstanceOf(TransportException.class)
                .hasMessage("Could not connect to unix:" + socket()
                        + ": connection refused. The socket is there, but no dlv listens on it any more.");
    }

    private static void assertEchoes(ServerSocketChannel server, Transport transport) throws IOException {
        try (SocketChannel peer = server.accept()) {
            transport.output().write("ask".getBytes(UTF_8));
            ByteBuffer received = ByteBuffer.allocate(3);
            while (received.hasRemaining() && peer.read(received) >= 0) {}
            assertThat(new String(received.array(), UTF_8)).isEqualTo("ask");
            peer.write(ByteBuffer.wrap("answer".getBytes(UTF_8)));
            assertThat(new String(transport.input().readNBytes(6), UTF_8)).isEqualTo("answer");
        }
    }

    private static void assertWritesDuringReadThenUnblocks(ServerSocketChannel server, Dialer dialer)
            throws IOException {
        Transport transport = dialer.dial();
        try (SocketChannel peer = server.accept()) {
            CompletableFuture<Throwable> reading = new CompletableFuture<>();
            Thread reader = Thread.ofVirtual().start(() -> {
                try {
                    reading.complete(new AssertionError("read " + transport.input().read()));
                } catch (IOException e) {
                    reading.complete(e);
                }
            });
            while (reader.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            transport.output().write('x');
            assertThat(peer.read(ByteBuffer.allocate(1))).isEqualTo(1);
            transport.close();
            assertThat(reading.join()).isInstanceOf(IOException.class);
        }
    }

    private static ServerSocketChannel tcpServer() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static Address addressOf(ServerSocketChannel server) throws IOException {
        return new Address.Tcp("127.0.0.1", ((InetSocketAddress) server.getLocalAddress()).getPort());
    }

    private ServerSocketChannel unixServer() throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket()));
    }

    private Path socket() {
        return directory.resolve("dlv.sock");
    }

    private Dialer unixDialer() {
        return Dialer.to(new Address.UnixSocket(socket()));
    }
}
