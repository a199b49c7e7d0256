package io.jdlv.delve;

import io.jdlv.rpc.Call;
import java.util.List;
import java.util.Optional;

/** Calls about breakpoints, tracepoints and watchpoints. */
public final class Breakpoints {
    private static final String NO_NAME = "";
    private static final int NO_ID = 0;

    private final MethodCaller methods;

    Breakpoints(MethodCaller methods) {
        this.methods = methods;
    }

    /**
     * Creates a breakpoint. A creation that fails uses up an id all the same.
     *
     * @param request its place and properties
     * @return the breakpoint as the server has it
     */
    public Call<Breakpoint> create(BreakpointRequest request) {
        requireWhatItUses(request.breakpoint());
        return one(RpcMethod.CREATE_BREAKPOINT, request);
    }

    /**
     * Creates a watchpoint.
     *
     * @param scope      where the expression is evaluated
     * @param expression what to watch
     * @param type       what for
     * @return the watchpoint as the server has it
     */
    public Call<Breakpoint> watch(EvalScope scope, String expression, WatchType type) {
        return methods.call(
                RpcMethod.CREATE_WATCHPOINT, new Requests.Watch(scope, expression, type), Breakpoint.class);
    }

    /**
     * Traces a function in the kernel (eBPF).
     *
     * @param functionName the function
     * @return done
     */
    public Call<Done> createKernelTracepoint(String functionName) {
        return methods.run(RpcMethod.CREATE_EBPF_TRACEPOINT, new Requests.OnFunction(functionName));
    }

    /**
     * Takes the hits of kernel tracepoints that the server has gathered.
     *
     * @param config how variables are loaded (see {@link Capability#TRACEPOINT_LOAD_CONFIG}); empty for the server's way
     * @return the hits since the last call
     */
    public Call<List<TracepointResult>> bufferedTracepoints(Optional<LoadConfig> config) {
        config.ifPresent(given -> methods.require(Capability.TRACEPOINT_LOAD_CONFIG));
        return methods.call(
                        RpcMethod.GET_BUFFERED_TRACEPOINTS,
                        new Requests.BufferedTracepoints(config),
                        Replies.Tracepoints.class)
                .map(reply -> OrEmpty.list(reply.results()));
    }

    /**
     * Gives a breakpoint other properties; its place stays.
     *
     * @param breakpoint as it should be, with its id
     * @return done
     */
    public Call<Done> amend(Breakpoint breakpoint) {
        requireWhatItUses(breakpoint);
        return methods.run(RpcMethod.AMEND_BREAKPOINT, new Requests.Amend(breakpoint));
    }

    /**
     * {@return all breakpoints}
     *
     * @param internal whether internal ones and the physical ones behind each are listed too
     */
    public Call<List<Breakpoint>> list(boolean internal) {
        return methods.call(
                        RpcMethod.LIST_BREAKPOINTS,
                        new Requests.ListBreakpoints(internal),
                        Replies.Breakpoints.class)
                .map(reply -> OrEmpty.list(reply.breakpoints()));
    }

    /**
     * {@return a breakpoint}
     *
     * @param id its number
     */
    public Call<Breakpoint> get(int id) {
        return one(RpcMethod.GET_BREAKPOINT, new Requests.ByIdOrName(id, NO_NAME));
    }

    /**
     * {@return a breakpoint}
     *
     * @param name its name
     */
    public Call<Breakpoint> get(String name) {
        return one(RpcMethod.GET_BREAKPOINT, new Requests.ByIdOrName(NO_ID, name));
    }

    /**
     * Removes a breakpoint.
     *
     * @param id its number
     * @return what it was
     */
    public Call<Breakpoint> clear(int id) {
        return one(RpcMethod.CLEAR_BREAKPOINT, new Requests.ByIdOrName(id, NO_NAME));
    }

    /**
     * Removes a breakpoint.
     *
     * @param name its name
     * @return what it was
     */
    public Call<Breakpoint> clear(String name) {
        return one(RpcMethod.CLEAR_BREAKPOINT, new Requests.ByIdOrName(NO_ID, name));
    }

    /**
     * Switches a breakpoint off or on again.
     *
     * @param id its number
     * @return what it is now
     */
    public Call<Breakpoint> toggle(int id) {
        return one(RpcMethod.TOGGLE_BREAKPOINT, new Requests.ByIdOrName(id, NO_NAME));
    }

    /**
     * Switches a breakpoint off or on again.
     *
     * @param name its name
     * @return what it is now
     */
    public Call<Breakpoint> toggle(String name) {
        return one(RpcMethod.TOGGLE_BREAKPOINT, new Requests.ByIdOrName(NO_ID, name));
    }

    private void requireWhatItUses(Breakpoint breakpoint) {
        if (!breakpoint.customCommands().isEmpty()) {
            methods.require(Capability.CUSTOM_COMMANDS);
        }
        if (!breakpoint.exprString().isEmpty()) {
            methods.require(Capability.SUSPENDED_EXPRESSION);
        }
        if (!breakpoint.rootFunctionName().isEmpty() || breakpoint.traceFollowCalls() != 0) {
            methods.require(Capability.FOLLOW_CALLS);
        }
    }

    private Call<Breakpoint> one(RpcMethod method, Object argument) {
        return methods.call(method, argument, Replies.OneBreakpoint.class)
                .map(reply -> Replies.required(reply.breakpoint(), method));
    }
}
