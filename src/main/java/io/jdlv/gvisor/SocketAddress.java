package io.jdlv.gvisor;

import io.jdlv.lang.GoQuote;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Addresses of sockets (struct sockaddr) as strace shows them. */
final class SocketAddress {
    private static final int UNIX = 1;
    private static final int IPV4 = 2;
    private static final int IPV6 = 10;
    private static final int NETLINK = 16;
    private static final int GROUPS = 8;

    private SocketAddress() {}

    /**
     * An address as text.
     *
     * @param bytes all of it; the family's number first
     * @param signatures have the families' names
     */
    static String text(ByteBuffer bytes, Signatures signatures) {
        int family = Short.toUnsignedInt(bytes.getShort(0));
        String head = "sa_family=" + signatures.set("family").orElseThrow().text(family);
        return "{" + head + rest(family, bytes) + "}";
    }

    private static String rest(int family, ByteBuffer bytes) {
        int length = bytes.capacity();
        if (family == UNIX) {
            return path(bytes);
        }
        if (family == IPV4 && length >= 8) {
            return ", sin_port=htons(" + port(bytes) + "), sin_addr=inet_addr(\"" + ipv4(bytes) + "\")";
        }
        if (family == IPV6 && length >= 24) {
            String scope = length >= 28 ? ", sin6_scope_id=" + Integer.toUnsignedString(bytes.getInt(24)) : "";
            return ", sin6_port=htons(" + port(bytes) + "), sin6_flowinfo=htonl("
                    + Integer.toUnsignedString(Integer.reverseBytes(bytes.getInt(4))) + "), inet_pton(AF_INET6, \"" + ipv6(bytes)
                    + "\", &sin6_addr)" + scope;
        }
        if (family == NETLINK && length >= 12) {
            return ", nl_pid=" + Integer.toUnsignedString(bytes.getInt(4)) + ", nl_groups=%08x".formatted(bytes.getInt(8));
        }
        return length > 2 ? ", sa_data=" + GoQuote.quote(bytes(bytes, 2, length)) : "";
    }

    /** A path ends with a zero byte or with the address; a name that begins with one is in no file system. */
    private static String path(ByteBuffer bytes) {
        int length = bytes.capacity();
        if (length == 2) {
            return "";
        }
        if (bytes.get(2) == 0 && length > 3) {
            return ", sun_path=@" + GoQuote.quote(bytes(bytes, 3, length));
        }
        int end = 2;
        while (end < length && bytes.get(end) != 0) {
            end++;
        }
        return ", sun_path=" + GoQuote.quote(bytes(bytes, 2, end));
    }

    private static byte[] bytes(ByteBuffer from, int start, int end) {
        byte[] part = new byte[end - start];
        from.get(start, part);
        return part;
    }

    /** In the network's order, the highest byte first. */
    private static int port(ByteBuffer bytes) {
        return Byte.toUnsignedInt(bytes.get(2)) << 8 | Byte.toUnsignedInt(bytes.get(3));
    }

    private static String ipv4(ByteBuffer bytes) {
        List<String> parts = new ArrayList<>();
        for (int i = 4; i < 8; i++) {
            parts.add(Integer.toString(Byte.toUnsignedInt(bytes.get(i))));
        }
        return String.join(".", parts);
    }

    /** The longest run of at least two zeros is two colons, the first of several (RFC 5952, section 4.2). */
    private static String ipv6(ByteBuffer bytes) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = Byte.toUnsignedInt(bytes.get(8 + 2 * i)) << 8 | Byte.toUnsignedInt(bytes.get(9 + 2 * i));
        }
        int start = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > longest) {
                start = i;
                longest = end - i;
            }
        }
        return start < 0
                ? join(groups, 0, GROUPS)
                : join(groups, 0, start) + "::" + join(groups, start + longest, GROUPS);
    }

    private static String join(int[] groups, int start, int end) {
        List<String> parts = new ArrayList<>();
        for (int i = start; i < end; i++) {
            parts.add(Integer.toHexString(groups[i]));
        }
        return String.join(":", parts);
    }
}
