package io.jdlv.cli;

import io.jdlv.command.CommandException;
import java.util.Set;

/**
 * Where a session server is to listen.
 *
 * @param port 0 for any
 */
record ListenAddress(int port) {
    private static final Set<String> THIS_MACHINE = Set.of("", "127.0.0.1", "localhost", "[::1]");

    /**
     * Reads {@code 127.0.0.1:PORT}.
     *
     * @throws CommandException for another machine's address, and for what is none
     */
    static ListenAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || !text.substring(colon + 1).matches("\\d{1,5}") || Integer.parseInt(text.substring(colon + 1)) > 65_535) {
            throw new CommandException("--listen takes 127.0.0.1:PORT, with a port from 0 to 65535, not " + text + ".");
        }
        if (!THIS_MACHINE.contains(text.substring(0, colon))) {
            throw new CommandException("A session is served on this machine only: listen on 127.0.0.1, and let ssh forward"
                    + " the ports for others (docs/automation.md).");
        }
        return new ListenAddress(Integer.parseInt(text.substring(colon + 1)));
    }
}
