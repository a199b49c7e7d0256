package io.jdlv.transport;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** Opens connections to a Unix socket, after a look at what its path really is and whose. */
final class UnixDialer implements Dialer {
    /** The type bits of a mode and what they are for a socket, from POSIX's sys/stat.h as all Unix systems have them. */
    private static final int TYPE_MASK = 0170000;

    private static final int TYPE_SOCKET = 0140000;
    private static final int ROOT = 0;

    private final Address.UnixSocket address;
    private final DialOptions options;

    UnixDialer(Address.UnixSocket address, DialOptions options) {
        this.address = address;
        this.options = options;
    }

    @Override
    public Transport dial() {
        checkFile();
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(address.path()));
            return StreamTransport.of(channel, description());
        } catch (IOException e) {
            if (channel != null) {
                TcpDialer.closeAfter(e, channel);
            }
            throw failure(reason(e), e);
        }
    }

    @Override
    public String description() {
        return address.toString();
    }

    private void checkFile() {
        Path path = address.path();
        int mode;
        long owner;
        try {
            Map<String, Object> attributes = Files.readAttributes(path, "unix:mode,uid");
            mode = (Integer) attributes.get("mode");
            owner = ((Integer) attributes.get("uid")) & 0xffffffffL;
        } catch (NoSuchFileException e) {
            throw failure("there is no such socket. Is dlv listening there?", e);
        } catch (AccessDeniedException e) {
            throw failure("permission denied.", e);
        } catch (IOException e) {
            throw failure(e.getMessage() + ".", e);
        }
        if ((mode & TYPE_MASK) != TYPE_SOCKET) {
            throw new TransportException("Could not connect to " + address + ": the file is not a socket.");
        }
        long self = new UnixSystem().getUid();
        if (!options.anyOwner() && owner != self && owner != ROOT) {
            throw new TransportException(
                    "Could not connect to " + address + ": the socket belongs to another user (uid " + owner + ").");
        }
    }

    private static String reason(IOException e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("refused")) {
            return "connection refused. The socket is there, but no dlv listens on it any more.";
        }
        if (text.contains("denied")) {
            return "permission denied.";
        }
        return text + ".";
    }

    private TransportException failure(String reason, IOException cause) {
        return new TransportException("Could not connect to " + address + ": " + reason, cause);
    }
}
