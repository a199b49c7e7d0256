package io.jdlv.delve;

import io.jdlv.rpc.Call;
import io.jdlv.rpc.Caller;
import io.jdlv.rpc.Parts;

/**
 * Sends a method of the API by its constant, if the server has it.
 *
 * @param caller the connection
 * @param server the server's version
 */
record MethodCaller(Caller caller, ServerVersion server) {
    private static final Requests.Nothing NOTHING = new Requests.Nothing();

    <T> Call<T> call(RpcMethod method, Object argument, Class<T> resultType) {
        return call(method, argument, resultType, Parts.NONE);
    }

    <T> Call<T> call(RpcMethod method, Object argument, Class<T> resultType, Parts<?> parts) {
        Capability.neededFor(method.wireName()).ifPresent(this::require);
        return caller.call(method.wireName(), argument, resultType, parts);
    }

    <T> Call<T> call(RpcMethod method, Class<T> resultType) {
        return call(method, NOTHING, resultType);
    }

    /** A call whose answer carries nothing but that it was done. */
    Call<Done> run(RpcMethod method, Object argument) {
        return call(method, argument, Replies.Nothing.class).map(ignored -> Done.DONE);
    }

    Call<Done> run(RpcMethod method) {
        return run(method, NOTHING);
    }

    boolean supports(Capability capability) {
        return capability.isIn(server);
    }

    void require(Capability capability) {
        capability.require(server);
    }
}
