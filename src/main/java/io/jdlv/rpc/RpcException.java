package io.jdlv.rpc;

/** A remote call without an answer. The message is one sentence, or, for {@link RemoteException}, the server's text. */
public class RpcException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what went wrong, as one sentence for the user */
    public RpcException(String message) {
        super(message);
    }

    /**
     * @param message what went wrong, as one sentence for the user
     * @param cause   what it was noticed by
     */
    public RpcException(String message, Throwable cause) {
        super(message, cause);
    }
}
