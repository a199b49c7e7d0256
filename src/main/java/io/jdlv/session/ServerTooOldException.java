package io.jdlv.session;

import io.jdlv.delve.ServerVersion;

/** A server is older than any that this client knows. */
public final class ServerTooOldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerTooOldException(String address, ServerVersion version) {
        super("The server at " + address + " is Delve " + version + ", and jdlv needs " + ServerVersion.OLDEST_SUPPORTED
                + " or newer: install a newer dlv there.");
    }
}
