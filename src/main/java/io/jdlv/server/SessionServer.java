package io.jdlv.server;

import io.jdlv.session.Session;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletionException;

/**
 * Serves a session to programs and to pages in browsers on this machine: JSON-RPC 2.0 over WebSocket. Whoever connects
 * needs a token, and gets in only from this machine; ssh forwards the ports for others.
 */
public final class SessionServer implements Closeable {
    /** How long a client may take to read why it ends. */
    private static final int CLOSING_MILLIS = 500;

    private final Session session;
    private final SharedSession shared;
    private final PageServer pages;
    private final WebSocketFront front;

    private SessionServer(Session session, SharedSession shared, PageServer pages, WebSocketFront front) {
        this.session = session;
        this.shared = shared;
        this.pages = pages;
        this.front = front;
    }

    /**
     * Starts to serve.
     *
     * @param session stays the caller's, who closes it after this server
     * @param port of the page, 0 for any; the WebSocket takes a free one
     * @throws IOException when it cannot listen there
     */
    public static SessionServer start(Session session, int port) throws IOException {
        SharedSession shared = new SharedSession(session);
        PageServer pages = PageServer.start(port);
        PageAddress address = pages.address();
        WebSocketFront front = new WebSocketFront(0, address, outbox -> new Client(shared, outbox, address));
        front.start();
        try {
            pages.socketAt(front.started().join());
        } catch (CompletionException e) {
            pages.close();
            throw new IOException(e.getCause().getMessage(), e);
        }
        session.watchers().add(shared);
        SessionServer server = new SessionServer(session, shared, pages, front);
        session.end().thenAccept(reason -> Thread.ofVirtual().name("jdlv-serve-end").start(() -> {
            shared.lost(reason);
            server.close();
        }));
        return server;
    }

    /**
     * {@return the address of the page for somebody new}
     * It is good once.
     *
     * @param role what they may do
     */
    public String invite(Role role) {
        return pages.address().with(shared.access().invite(role));
    }

    /** {@return where programs connect} */
    public String endpoint() {
        return "ws://127.0.0.1:" + front.getPort() + "/";
    }

    /** Ends all connections; the session stays. Happens by itself when the session ends. */
    @Override
    public void close() {
        session.watchers().remove(shared);
        pages.close();
        try {
            front.stop(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
