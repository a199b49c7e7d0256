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
    /** Requests in their order; an empty one is the end. */
    private final BlockingQueue<Optional<JsonRpcEndpoint.Request>> waiting = new LinkedBlockingQueue<>();

    /**
     * @param invitation makes the address of the page from a token
     */
    Client(SharedSession shared, Outbox outbox, PageAddress invitation) {
        this.shared = shared;
        this.outbox = outbox;
        this.endpoint = new JsonRpcEndpoint(new ClientApi(shared, this, invitation));
        Thread.ofVirtual().name("jdlv-client").start(this::work);
    }

    /** A text came. */
    void receive(String text) {
        JsonRpcEndpoint.Request request = endpoint.read(text);
        if (request.isFor("halt")) {
            Thread.ofVirtual().name("jdlv-client-halt").start(() -> answer(request));
        } else if (waiting.size() >= MOST_WAITING) {
            outbox.drop("Too many requests are waiting: read the answers before you send more.");
        } else {
            waiting.add(Optional.of(request));
        }
    }

    private void work() {
        try {
            for (var request = waiting.take(); request.isPresent(); request = waiting.take()) {
                answer(request.get());
            }
        } catch (InterruptedException e) {
            // nobody interrupts it: what a line waits for must be told to the others
            Thread.currentThread().interrupt();
        }
    }

    private void answer(JsonRpcEndpoint.Request request) {
        Optional<String> answer = endpoint.answer(request);
        answer.ifPresent(outbox::send);
    }

    /** It has shown who it is. */
    void admitted() {
        outbox.admit();
    }

    /** Sends a notification. */
    void send(String text) {
        outbox.send(text);
    }

    /** The connection has ended. A command that it started goes on: the others see what becomes of it. */
    void gone() {
        shared.left(this);
        waiting.clear();
        waiting.add(Optional.empty());
    }
}
