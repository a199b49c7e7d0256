package io.jdlv.session;

/** Go's modules on this machine cannot be listed; the message says why, in dlv's words where it has some. */
public final class GoModulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoModulesException(String message) {
        super(message);
    }
}
