package io.jdlv.transport;

import java.time.Duration;

/**
 * How connections are opened.
 *
 * @param connectTimeout how long to wait for a TCP connection, for each of a host's addresses; positive
 * @param anyOwner whether to accept a Unix socket that belongs to another user than this one or root. Whoever owns the
 *     socket can pose as dlv: it sees all that is asked and chooses all that is shown.
 */
public record DialOptions(Duration connectTimeout, boolean anyOwner) {
    /** Checks the timeout. */
    public DialOptions {
        if (connectTimeout.isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException("The connect timeout must be positive.");
        }
    }

    /** Ten seconds, and only sockets of this user and of root. */
    public static DialOptions defaults() {
        return new DialOptions(Duration.ofSeconds(10), false);
    }
}
