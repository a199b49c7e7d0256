package io.jdlv.rpc;

/** Sends calls to a server. Calls are sent in the order in which this is called and are not waited for. */
public interface Caller {
    /**
     * Sends one call.
     *
     * @param method     the full method name, for example {@code RPCServer.Eval}
     * @param argument   the single argument; it is turned into JSON with {@link JsonMapping}
     * @param resultType what the result is read as, with {@link JsonMapping}
     * @param <T>        the result's type
     * @return the call under way; every failure, including one to send, is reported by {@link Call#await()}
     */
    <T> Call<T> call(String method, Object argument, Class<T> resultType);
}
