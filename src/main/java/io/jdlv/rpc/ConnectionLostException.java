package io.jdlv.rpc;

/** The connection ended before the answer came; whether the server carried out the call is not known. */
public final class ConnectionLostException extends RpcException {
    private static final long serialVersionUID = 1L;

    /** @param message how the connection ended, as one sentence */
    public ConnectionLostException(String message) {
        super(message);
    }

    /**
     * @param message how the connection ended, as one sentence
     * @param cause   the failure of the transport
     */
    public ConnectionLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
