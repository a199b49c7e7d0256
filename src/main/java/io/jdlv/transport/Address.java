package io.jdlv.transport;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a dlv listens. */
public sealed interface Address {
    /** What marks the path of a Unix socket, as in {@code dlv --listen} (Delve cmd/dlv/cmds/commands.go). */
    String UNIX_PREFIX = "unix:";

    /** The port of whoever listens wherever there is room. */
    int ANY_PORT = 0;

    /** The highest port. */
    int LAST_PORT = 65535;

    /** What opens connections to it. */
    Dialer dialer(DialOptions options);

    /**
     * A TCP endpoint.
     *
     * @param host a name, or an IPv4 or IPv6 address without brackets; not empty
     * @param port 1 to 65535, or {@value Address#ANY_PORT} for one to listen at
     */
    record Tcp(String host, int port) implements Address {
        /** Checks the host and the range of the port. */
        public Tcp {
            if (host.isEmpty()) {
                throw new TransportException("The address has no host; write host:port or unix:/path.");
            }
            if (port < ANY_PORT || port > LAST_PORT) {
                throw new TransportException("Port " + port + " is out of range; a port is between 1 and 65535.");
            }
        }

        @Override
        public Dialer dialer(DialOptions options) {
            return new TcpDialer(this, options);
        }

        /** The address in the form that {@link Address#parse} reads. */
        @Override
        public String toString() {
            return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * A Unix domain socket.
     *
     * @param path the socket's file
     */
    record UnixSocket(Path path) implements Address {
        @Override
        public Dialer dialer(DialOptions options) {
            return new UnixDialer(this, options);
        }

        /** The address in the form that {@link Address#parse} reads. */
        @Override
        public String toString() {
            return UNIX_PREFIX + path;
        }
    }

    /**
     * Reads {@code host:port}, {@code [v6]:port}, {@code :port} (this machine, as in Go) or {@code unix:/path}.
     *
     * @throws TransportException if the text is none of these; the message quotes it and says what is missing
     */
    static Address parse(String text) {
        return parse(text, 1);
    }

    /**
     * Reads where to listen: the same, and port {@value #ANY_PORT} for one that is free.
     *
     * @throws TransportException as {@link #parse(String)}
     */
    static Address parseListening(String text) {
        return parse(text, ANY_PORT);
    }

    private static Address parse(String text, int lowestPort) {
        String address = text.strip();
        if (address.isEmpty()) {
            throw new TransportException("The address is empty; write host:port or unix:/path.");
        }
        return address.startsWith(UNIX_PREFIX)
                ? parseUnix(address.substring(UNIX_PREFIX.length()))
                : parseTcp(address, lowestPort);
    }

    private static Address parseUnix(String path) {
        if (path.isEmpty()) {
            throw new TransportException("The address \"unix:\" has no path; write unix:/path/to/socket.");
        }
        try {
            return new UnixSocket(Path.of(path));
        } catch (InvalidPathException e) {
            throw new TransportException("\"" + path + "\" is not a path: " + e.getReason() + ".", e);
        }
    }

    private static Address parseTcp(String address, int lowestPort) {
        String quoted = "The address \"" + address + "\"";
        String host;
        String rest;
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            if (end < 0) {
                throw new TransportException(quoted + " has no ']'; write [v6]:port.");
            }
            host = address.substring(1, end);
            if (host.indexOf(':') < 0) {
                throw new TransportException(quoted + " has no IPv6 address between its brackets; write [v6]:port.");
            }
            rest = address.substring(end + 1);
        } else {
            int colon = address.indexOf(':');
            if (colon != address.lastIndexOf(':')) {
                throw new TransportException(
                        quoted + " has more than one colon; write an IPv6 address in brackets, as in [::1]:4040.");
            }
            host = colon < 0 ? address : address.substring(0, colon);
            rest = colon < 0 ? "" : address.substring(colon);
        }
        if (!rest.startsWith(":") || rest.length() == 1) {
            throw new TransportException(quoted + " has no port; write host:port or unix:/path.");
        }
        // Go's net.Dial takes an empty host for this machine; so does dlv connect.
        return new Tcp(host.isEmpty() ? "127.0.0.1" : host, parsePort(quoted, rest.substring(1), lowestPort));
    }

    private static int parsePort(String quoted, String digits, int lowest) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new TransportException(quoted + " has the port \"" + digits + "\", which is not a number.");
        }
        // Six digits are already too many for a port and still fit an int.
        int port = digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (port < lowest || port > LAST_PORT) {
            throw new TransportException(
                    quoted + " has a port out of range; a port is between 1 and 65535.");
        }
        return port;
    }
}
