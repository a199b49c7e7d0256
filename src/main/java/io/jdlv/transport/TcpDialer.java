package io.jdlv.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Opens TCP connections; a host with several addresses is tried address by address. */
final class TcpDialer implements Dialer {
    private final Address.Tcp address;
    private final DialOptions options;

    TcpDialer(Address.Tcp address, DialOptions options) {
        this.address = address;
        this.options = options;
    }

    @Override
    public Transport dial() {
        IOException failure = null;
        for (InetAddress candidate : resolve()) {
            try {
                return connect(candidate);
            } catch (IOException e) {
                if (failure != null) {
                    e.addSuppressed(failure);
                }
                failure = e;
            }
        }
        throw new TransportException("Could not connect to " + address + ": " + reason(failure), failure);
    }

    @Override
    public String description() {
        return address.toString();
    }

    private InetAddress[] resolve() {
        try {
            return InetAddress.getAllByName(address.host());
        } catch (UnknownHostException e) {
            throw new TransportException(
                    "Could not connect to " + address + ": the host " + address.host() + " is not known.", e);
        }
    }

    private Transport connect(InetAddress candidate) throws IOException {
        // a socket channel would look for a provider of channels in the whole class path first, and other sockets for proxies
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            // Requests are small and each is waited for: Nagle's algorithm would only delay them.
            socket.setTcpNoDelay(true);
            // A connection that sits at a prompt for hours should still notice that the other machine is gone.
            socket.setKeepAlive(true);
            int timeout = Math.toIntExact(Math.min(options.connectTimeout().toMillis(), Integer.MAX_VALUE));
            socket.connect(new InetSocketAddress(reachable(candidate), address.port()), Math.max(timeout, 1));
            return StreamTransport.of(socket, description());
        } catch (IOException e) {
            closeAfter(e, socket);
            throw e;
        }
    }

    /** Who listens everywhere, as servers say it, is here; a socket would ask for the address of this machine's name. */
    private static InetAddress reachable(InetAddress candidate) throws UnknownHostException {
        if (!candidate.isAnyLocalAddress()) {
            return candidate;
        }
        return InetAddress.getByName(candidate instanceof Inet6Address ? "::1" : "127.0.0.1");
    }

    static void closeAfter(IOException failure, Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private String reason(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException e -> "no answer within " + options.connectTimeout().toMillis() + " ms.";
            case NoRouteToHostException e -> "no route to host.";
            // The JDK has one exception for all that connect(2) may say; its text is the system's.
            case ConnectException e when String.valueOf(e.getMessage()).contains("refused") ->
                "connection refused. Is dlv listening there?";
            case null -> "the host has no address.";
            default -> failure.getMessage() + ".";
        };
    }
}
