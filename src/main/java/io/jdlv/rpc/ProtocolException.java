package io.jdlv.rpc;

/** What came from the other side is not an answer of Delve's JSON-RPC. The message is one sentence for the user. */
public final class ProtocolException extends RpcException {
    private static final long serialVersionUID = 1L;

    /** An answer that could not be read, and why. */
    public ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }

    /** An answer that could not be read. */
    public ProtocolException(String message) {
        super(message);
    }
}
