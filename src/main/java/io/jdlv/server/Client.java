package io.jdlv.server;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One connection: its requests are answered in their order, but for a halt, which waits for nothing.
 */
final class Client {
    /** A client with more requests unanswered than this does not read what it is told. */
    private static final int MOST_WAITING = 1_000;

    private final Outbox outbox;
    private final SharedSession shared;
    private final JsonRpcEndpoint endpoint;
    private final BlockingQueue<JsonRpcEndpoint.Request> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread worker;

    /**
     * @param invitation makes the address of the page from a token
     */
    Client(SharedSession shared, Outbox outbox, PageAddress invitation) {
        this.shared = shared;
        this.outbox = outbox;
        this.endpoint = new JsonRpcEndpoint(new ClientApi(shared, this, invitation));
        this.worker = Thread.ofVirtual().name("jdlv-client").start(this::work);
    }

    /** A text came. */
    void receive(String text) {
        JsonRpcEndpoint.Request request = endpoint.read(text);
        if (request.isFor("halt")) {
            Thread.ofVirtual().name("jdlv-client-halt").start(() -> answer(request));
        } else if (!waiting.offer(request)) {
            outbox.drop("Too many requests are waiting: read the answers before you send more.");
        }
    }

    private void work() {
        try {
            while (true) {
                answer(waiting.take());
            }
        } catch (InterruptedException e) {
            // the client has gone
            Thread.currentThread().interrupt();
        }
    }

    private void answer(JsonRpcEndpoint.Request request) {
        Optional<String> answer = endpoint.answer(request);
        answer.ifPresent(outbox::send);
    }

    /** Sends a notification. */
    void send(String text) {
        outbox.send(text);
    }

    /** The connection has ended. A command that it started goes on: the others see what becomes of it. */
    void gone() {
        shared.left(this);
        worker.interrupt();
    }
}
