package io.jdlv.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A slow link on loopback: connections to its address go on to a server, with a delay in each direction and a limited
 * bandwidth. As on a real link a connection takes a round trip before its first byte is on its way; each connection has the
 * bandwidth to itself, and there is neither loss nor slow start.
 */
final class Link implements Closeable {
    /** Pieces that are under way at most, in one direction of one connection: 64 MB. */
    private static final int PIECES = 1024;

    private static final int PIECE = 64 * 1024;

    private final Shape shape;
    private final InetSocketAddress server;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /**
     * What a link is like.
     *
     * @param delay from one end to the other; a round trip takes twice that
     * @param bytesPerSecond of each direction
     */
    record Shape(Duration delay, long bytesPerSecond) {}

    /** A piece of what was sent; an empty one is the end. */
    private record Piece(byte[] bytes, long due) {}

    private Link(Shape shape, InetSocketAddress server, ServerSocket entrance) {
        this.shape = shape;
        this.server = server;
        this.entrance = entrance;
    }

    /**
     * Opens a link.
     *
     * @param address what it leads to: {@code host:port}
     */
    static Link to(String address, Shape shape) throws IOException {
        int colon = address.lastIndexOf(':');
        InetSocketAddress server =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        Link link = new Link(shape, server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("link").start(link::accept);
        return link;
    }

    /** Where clients connect. */
    String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                long now = System.nanoTime();
                sockets.add(client);
                Socket onward = new Socket();
                sockets.add(onward);
                onward.connect(server);
                client.setTcpNoDelay(true);
                onward.setTcpNoDelay(true);
                long delay = shape.delay().toNanos();
                join(client, onward, new LinkPace(delay, shape.bytesPerSecond(), now + 2 * delay));
                join(onward, client, new LinkPace(delay, shape.bytesPerSecond(), now));
            }
        } catch (IOException e) {
            // closed, or the server has ended: its clients see that
            close();
        }
    }

    private void join(Socket from, Socket to, LinkPace pace) {
        BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>(PIECES);
        Thread.ofPlatform().daemon().name("link-in").start(() -> take(from, underWay, pace));
        Thread.ofPlatform().daemon().name("link-out").start(() -> give(to, underWay));
    }

    private static void take(Socket from, BlockingQueue<Piece> underWay, LinkPace pace) {
        byte[] buffer = new byte[PIECE];
        try {
            try {
                InputStream in = from.getInputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    byte[] bytes = new byte[count];
                    System.arraycopy(buffer, 0, bytes, 0, count);
                    underWay.put(new Piece(bytes, pace.out(System.nanoTime(), count)));
                }
            } catch (IOException e) {
                // a reset: an end too
            }
            underWay.put(new Piece(new byte[0], pace.out(System.nanoTime(), 0)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void give(Socket to, BlockingQueue<Piece> underWay) {
        try {
            OutputStream out = to.getOutputStream();
            while (true) {
                Piece piece = underWay.take();
                for (long left = piece.due() - System.nanoTime(); left > 0; left = piece.due() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (piece.bytes().length == 0) {
                    to.shutdownOutput();
                    return;
                }
                out.write(piece.bytes());
            }
        } catch (IOException e) {
            // nobody reads it any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more connections and ends those that are there. */
    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A link could not be closed.", e);
        }
    }
}
