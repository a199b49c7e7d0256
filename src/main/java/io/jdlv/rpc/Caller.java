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

    /**
     * The same for who wants the elements of the answer before its end. Who has the answer already, or does not know how to
     * take it apart, tells of none.
     *
     * @param parts is told of them
     */
    default <T> Call<T> call(String method, Object argument, Class<T> resultType, Parts<?> parts) {
        return call(method, argument, resultType);
    }
}
