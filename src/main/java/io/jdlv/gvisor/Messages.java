package io.jdlv.gvisor;

import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pieces of memory that are read or written together (struct iovec), and messages of sockets (struct msghdr), as text. */
final class Messages {
    private static final int IOVEC = 16;
    private static final int HEADER = 56;
    private static final int NUMBERED_HEADER = 64;
    private static final int CONTROL_HEADER = 16;
    private static final int MOST_PIECES = 16;
    private static final int LONGEST_CONTROL = 512;
    private static final long SOL_SOCKET = 1;
    private static final long SCM_RIGHTS = 1;
    private static final long SCM_CREDENTIALS = 2;

    private final ProgramMemory memory;
    private final Signatures signatures;
    private final int longest;

    /** @param longest so many bytes of a piece are shown */
    Messages(ProgramMemory memory, Signatures signatures, int longest) {
        this.memory = memory;
        this.signatures = signatures;
        this.longest = longest;
    }

    /**
     * Bytes in quotes, cut where they are many.
     *
     * @param length how many there are, not below 0
     * @return their address where the first cannot be read
     */
    String bytes(long address, long length) {
        if (address == 0) {
            return "NULL";
        }
        byte[] read = memory.read(address, (int) Math.max(0, Math.min(length, longest)));
        if (read.length == 0 && length > 0) {
            return GoNumber.hex(address);
        }
        return GoQuote.quote(read) + (read.length < length ? "..." : "");
    }

    /**
     * The pieces.
     *
     * @param address of the list
     * @param count how many are in it
     * @param used so many of the bytes count, from the first on; fewer than there are when a call has filled a part of them
     * @return empty where the list cannot be read
     */
    Optional<String> pieces(long address, long count, long used) {
        int shown = (int) Math.max(0, Math.min(count, MOST_PIECES));
        ByteBuffer list = memory.numbers(address, shown * IOVEC);
        if (list.capacity() < shown * IOVEC) {
            return Optional.empty();
        }
        List<String> pieces = new ArrayList<>();
        long left = used;
        for (int i = 0; i < shown; i++) {
            long length = list.getLong(i * IOVEC + 8);
            long here = Math.max(0, Math.min(left, length));
            pieces.add("{iov_base=" + bytes(list.getLong(i * IOVEC), here) + ", iov_len=" + Long.toUnsignedString(length) + "}");
            left -= here;
        }
        return Optional.of("[" + String.join(", ", pieces) + (shown < count ? ", ..." : "") + "]");
    }

    /**
     * A message.
     *
     * @param used so many of its bytes count
     * @return empty where it cannot be read
     */
    Optional<String> message(long address, long used) {
        ByteBuffer header = memory.numbers(address, HEADER);
        if (header.capacity() < HEADER) {
            return Optional.empty();
        }
        long name = header.getLong(0);
        int nameLength = header.getInt(8);
        long pieces = header.getLong(16);
        long control = header.getLong(32);
        long controlLength = header.getLong(40);
        String controls = control == 0 || controlLength == 0 ? "" : "msg_control=" + controls(control, controlLength) + ", ";
        return Optional.of("{msg_name=" + address(name, nameLength) + ", msg_namelen=" + nameLength + ", msg_iov="
                + pieces(pieces, header.getLong(24), used).orElseGet(() -> pointer(pieces)) + ", msg_iovlen="
                + Long.toUnsignedString(header.getLong(24)) + ", " + controls + "msg_controllen="
                + Long.toUnsignedString(controlLength) + ", msg_flags=" + signatures.set("msg").orElseThrow().text(header.getInt(48))
                + "}");
    }

    /**
     * Several messages (struct mmsghdr).
     *
     * @param count how many there are
     * @param done so many of the first were sent or received: the length of each says how many of its bytes
     * @param filled whether the call fills them, and the rest of a message says nothing
     * @return empty where the list cannot be read
     */
    Optional<String> messages(long address, long count, long done, boolean filled) {
        int shown = (int) Math.max(0, Math.min(count, MOST_PIECES));
        ByteBuffer list = memory.numbers(address, shown * NUMBERED_HEADER);
        if (list.capacity() < shown * NUMBERED_HEADER) {
            return Optional.empty();
        }
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            long here = address + (long) i * NUMBERED_HEADER;
            long length = Integer.toUnsignedLong(list.getInt(i * NUMBERED_HEADER + HEADER));
            messages.add("{msg_hdr=" + message(here, filled ? length : Long.MAX_VALUE).orElseGet(() -> pointer(here))
                    + (i < done ? ", msg_len=" + length : "") + "}");
        }
        return Optional.of("[" + String.join(", ", messages) + (shown < count ? ", ..." : "") + "]");
    }

    /** The address of a socket; where it is in memory when it cannot be read. */
    String address(long address, long length) {
        if (address == 0) {
            return "NULL";
        }
        int size = (int) Math.max(0, Math.min(length, 128));
        ByteBuffer bytes = memory.numbers(address, size);
        return size < 2 || bytes.capacity() < size ? pointer(address) : SocketAddress.text(bytes, signatures);
    }

    /** The control messages of a message; each is a header with its own length, and begins at a multiple of eight. */
    private String controls(long address, long length) {
        ByteBuffer bytes = memory.numbers(address, (int) Math.min(length, LONGEST_CONTROL));
        List<String> controls = new ArrayList<>();
        int at = 0;
        while (at + CONTROL_HEADER <= bytes.capacity()) {
            long size = bytes.getLong(at);
            if (size < CONTROL_HEADER || size > bytes.capacity() - at) {
                break;
            }
            controls.add(control(bytes.slice(at, (int) size).order(ByteOrder.LITTLE_ENDIAN)));
            at += (int) (size + 7 & ~7);
        }
        return controls.isEmpty() ? pointer(address) : "[" + String.join(", ", controls) + "]";
    }

    private static String control(ByteBuffer one) {
        int level = one.getInt(8);
        int type = one.getInt(12);
        String head = "{cmsg_len=" + one.capacity() + ", cmsg_level=" + (level == SOL_SOCKET ? "SOL_SOCKET" : level) + ", cmsg_type=";
        if (level == SOL_SOCKET && type == SCM_RIGHTS) {
            List<String> files = new ArrayList<>();
            for (int at = CONTROL_HEADER; at + 4 <= one.capacity(); at += 4) {
                files.add(Integer.toString(one.getInt(at)));
            }
            return head + "SCM_RIGHTS, cmsg_data=[" + String.join(", ", files) + "]}";
        }
        if (level == SOL_SOCKET && type == SCM_CREDENTIALS && one.capacity() >= CONTROL_HEADER + 12) {
            return head + "SCM_CREDENTIALS, cmsg_data={pid=" + one.getInt(16) + ", uid=" + one.getInt(20) + ", gid=" + one.getInt(24) + "}}";
        }
        return head + type + "}";
    }

    private static String pointer(long address) {
        return address == 0 ? "NULL" : GoNumber.hex(address);
    }
}
