package io.jdlv.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;

/** A request that cannot be fulfilled, as its JSON-RPC error says it. */
final class RpcFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** JSON-RPC 2.0, section 5.1: what a server may use for its own errors lies between -32099 and -32000. */
    enum Code {
        /** A command failed; {@code data.results} is what it showed before. */
        COMMAND_FAILED(-32000),
        /** The first request must be authenticate, with a token that is good. */
        NOT_AUTHENTICATED(-32001),
        /** A guest asked for more than a look. */
        GUESTS_ONLY_LOOK(-32002),
        INVALID_PARAMS(-32602);

        private final int number;

        Code(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    private final Code code;
    private final transient JsonElement data;

    RpcFailure(Code code, String message) {
        this(code, message, JsonNull.INSTANCE);
    }

    RpcFailure(Code code, String message, JsonElement data) {
        super(message);
        this.code = code;
        this.data = data;
    }

    Code code() {
        return code;
    }

    JsonElement data() {
        return data;
    }
}
