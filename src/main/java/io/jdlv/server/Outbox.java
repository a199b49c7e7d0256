package io.jdlv.server;

/** The way to one client. */
interface Outbox {
    /** Sends a text; a client that takes too little of what it is sent is dropped, and nobody waits for it. */
    void send(String text);

    /** The client has shown who it is: it may send larger messages from here on. */
    void admit();

    /** Ends the connection with a sentence that says why. */
    void drop(String reason);
}
