package io.jdlv.server;

import java.util.Set;

/**
 * Which {@code Host} and {@code Origin} a request may have. A browser sends the name in the address bar as the host, so a
 * foreign name that resolves to this machine (DNS rebinding) is seen by it; and it sends the page's own origin, so a
 * foreign page is seen too. RFC 6455, section 10.2, leaves this to the server.
 *
 * @param port the port asked, which stands behind the name in {@code Host}
 * @param pagePort the port of the page, which is the only origin
 */
record LocalHosts(int port, int pagePort) {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    /** {@return whether a request with this Host is for us} */
    boolean isOurs(String host) {
        return NAMES.stream().anyMatch(name -> host.equals(name + ":" + port));
    }

    /** {@return whether a request with this Origin may be answered} Programs that are no browsers send none. */
    boolean mayCome(String origin) {
        return origin.isEmpty() || NAMES.stream().anyMatch(name -> origin.equals("http://" + name + ":" + pagePort));
    }
}
