package io.jdlv.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;

/** The other side of a {@link Dialer}: takes connections at an address, as a dlv does. */
public final class Listener implements Closeable {
    private final ServerSocketChannel channel;
    private final Address address;

    private Listener(ServerSocketChannel channel, Address address) {
        this.channel = channel;
        this.address = address;
    }

    /**
     * Listens.
     *
     * @param address where; a TCP port of {@value Address#ANY_PORT} takes one that is free
     * @throws TransportException when that is not possible, with the reason
     */
    public static Listener at(Address address) {
        try {
            return switch (address) {
                case Address.Tcp tcp -> atPort(tcp);
                case Address.UnixSocket unix -> atSocket(unix);
            };
        } catch (UnknownHostException e) {
            throw new TransportException("Could not listen at " + address + ": the host is not known.", e);
        } catch (IOException e) {
            throw new TransportException("Could not listen at " + address + ": " + e.getMessage() + ".", e);
        }
    }

    private static Listener atPort(Address.Tcp address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        InetAddress host = InetAddress.getByName(address.host());
        bind(channel, new InetSocketAddress(host, address.port()));
        int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        return new Listener(channel, new Address.Tcp(address.host(), port));
    }

    private static Listener atSocket(Address.UnixSocket address) throws IOException {
        // bind(2) says no more than that the address is in use
        if (Files.exists(address.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw new TransportException("Could not listen at " + address + ": there is such a file already.");
        }
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        bind(channel, UnixDomainSocketAddress.of(address.path()));
        return new Listener(channel, address);
    }

    private static void bind(ServerSocketChannel channel, SocketAddress address) throws IOException {
        try {
            channel.bind(address);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Where clients connect, with the port that was taken. */
    public Address address() {
        return address;
    }

    /** Whether only this machine can connect. */
    public boolean isLocal() {
        try {
            return !(channel.getLocalAddress() instanceof InetSocketAddress inet)
                    || inet.getAddress().isLoopbackAddress();
        } catch (IOException e) {
            // closed: nobody can
            return true;
        }
    }

    /**
     * Waits for a client.
     *
     * @throws IOException when the listener is closed
     */
    public Transport accept() throws IOException {
        SocketChannel client = channel.accept();
        if (address instanceof Address.Tcp) {
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        return StreamTransport.of(client, "the client of " + address);
    }

    /** Takes no more clients, and removes a socket's file. Those that are connected stay so. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (address instanceof Address.UnixSocket unix) {
            Files.deleteIfExists(unix.path());
        }
    }
}
