package io.jdlv.rpc;

/**
 * The server answered a call with an error. {@link #getMessage()} is exactly the server's text: JSON-RPC 1.0 as Go's
 * {@code net/rpc/jsonrpc} speaks it has no error codes, so this text is all there is to tell errors apart.
 */
public final class RemoteException extends RpcException {
    private static final long serialVersionUID = 1L;

    /** @param message the server's {@code error} member, unchanged */
    public RemoteException(String message) {
        super(message);
    }

    /** {@return whether the server says that the process it serves is gone ("Process N has exited with status M")} */
    public boolean isProcessExited() {
        return getMessage().contains("has exited with status");
    }
}
