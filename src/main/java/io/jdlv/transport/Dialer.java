package io.jdlv.transport;

/** Opens connections to one dlv. It may be used many times, from any thread: each call opens one more connection. */
public interface Dialer {
    /**
     * Opens a connection.
     *
     * @throws TransportException if there is no answer, with the reason
     */
    Transport dial();

    /** What the connections lead to, for messages, for example {@code unix:/run/dlv.sock}. */
    String description();

    /** Whether what it leads to serves nobody but this client and ends with it, whatever it says of itself. */
    default boolean exclusive() {
        return false;
    }

    /** A dialer for an address, with {@link DialOptions#defaults()}. */
    static Dialer to(Address address) {
        return to(address, DialOptions.defaults());
    }

    /** A dialer for an address. */
    static Dialer to(Address address, DialOptions options) {
        return address.dialer(options);
    }
}
