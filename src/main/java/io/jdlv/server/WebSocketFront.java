package io.jdlv.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.DefaultWebSocketServerFactory;
import org.java_websocket.server.WebSocketServer;

/** The WebSocket side: who may connect, how much each may send and leave unread. */
final class WebSocketFront extends WebSocketServer {
    /** What a client may leave unread before it is dropped. */
    private static final long MOST_BYTES_UNREAD = 32L << 20;

    private static final int MOST_MESSAGES_UNREAD = 10_000;

    private static final String FORBIDDEN = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final PageAddress page;
    private final Function<Outbox, Client> newClient;
    private final Map<WebSocket, Client> clients = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> started = new CompletableFuture<>();

    /**
     * @param port to listen on, 0 for any
     * @param newClient makes a client from the way to it
     */
    WebSocketFront(int port, PageAddress page, Function<Outbox, Client> newClient) {
        super(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                1,
                List.<Draft>of(new BoundedDraft()));
        setWebSocketFactory(new BoundedSockets());
        this.page = page;
        this.newClient = newClient;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    /** {@return the port, known once it listens; fails when it cannot} */
    CompletableFuture<Integer> started() {
        return started;
    }

    @Override
    public void onStart() {
        started.complete(getPort());
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
        LocalHosts hosts = new LocalHosts(getPort(), page.port());
        if (!hosts.isOurs(request.getFieldValue("Host")) || !hosts.mayCome(request.getFieldValue("Origin"))) {
            // the library answers a refused handshake with 404, behind this
            ((WebSocketImpl) connection).outQueue.add(ByteBuffer.wrap(FORBIDDEN.getBytes(StandardCharsets.US_ASCII)));
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "Forbidden.");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        clients.put(connection, newClient.apply(new Way((WebSocketImpl) connection)));
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata ping) {
        Way way = new Way((WebSocketImpl) connection);
        if (way.isRead()) {
            super.onWebsocketPing(connection, ping);
        } else {
            way.drop("Too much is unread.");
        }
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        client(connection).ifPresent(client -> client.receive(message));
    }

    @Override
    public void onMessage(WebSocket connection, ByteBuffer message) {
        // JSON is text; whoever sends it as bytes is understood too
        String text = StandardCharsets.UTF_8.decode(message).toString();
        client(connection).ifPresent(client -> client.receive(text));
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        Optional.ofNullable(clients.remove(connection)).ifPresent(Client::gone);
    }

    @Override
    public void onError(WebSocket connection, Exception failure) {
        if (connection == null) {
            started.completeExceptionally(failure);
        }
        // otherwise the connection is closed for it, which is told by onClose
    }

    private Optional<Client> client(WebSocket connection) {
        return Optional.ofNullable(clients.get(connection));
    }

    /** Makes connections that end when too much comes too early. */
    private static final class BoundedSockets extends DefaultWebSocketServerFactory {
        @Override
        public WebSocketImpl createWebSocket(WebSocketAdapter listener, List<Draft> drafts) {
            return new BoundedSocket(listener, drafts);
        }
    }

    /** The way to one client. */
    private record Way(WebSocketImpl connection) implements Outbox {
        @Override
        public void send(String text) {
            if (!connection.isOpen()) {
                return;
            }
            long unread = connection.outQueue.stream().mapToLong(ByteBuffer::remaining).sum();
            if (!isRead() || unread > MOST_BYTES_UNREAD) {
                drop("Too much is unread.");
            } else {
                connection.send(text);
            }
        }

        private boolean isRead() {
            return connection.outQueue.size() < MOST_MESSAGES_UNREAD;
        }

        @Override
        public void admit() {
            ((BoundedDraft) connection.getDraft()).admit();
        }

        @Override
        public void drop(String reason) {
            // no closing handshake: it would wait behind what is not read
            connection.closeConnection(CloseFrame.POLICY_VALIDATION, reason);
        }
    }
}
