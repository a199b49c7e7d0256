package io.jdlv.delve;

import io.jdlv.rpc.Call;
import java.util.List;

/** Calls that run, stop, move and restart the target, and its state. */
public final class Execution {
    private final MethodCaller methods;

    Execution(MethodCaller methods) {
        this.methods = methods;
    }

    /**
     * Runs a command. The answer to a resume comes when the target stops; if it exited, the answer says so once, and
     * later calls fail with "Process N has exited with status M".
     *
     * @param command what to do
     * @return the state after it
     */
    public Call<DebuggerState> command(DebuggerCommand command) {
        if (command.name().isOverInstruction()) {
            methods.require(Capability.NEXT_INSTRUCTION);
        }
        if (command.withEvents()) {
            methods.require(Capability.EVENTS);
        }
        return state(RpcMethod.COMMAND, command);
    }

    /**
     * Stops the target. Ends only the resume that is under way; does nothing if the target is stopped.
     *
     * @return the state
     */
    public Call<DebuggerState> halt() {
        return command(DebuggerCommand.of(CommandName.HALT));
    }

    /**
     * Selects a thread.
     *
     * @param id the thread
     * @return the state after it
     */
    public Call<DebuggerState> switchThread(int id) {
        return command(DebuggerCommand.switchThread(id));
    }

    /**
     * Selects a goroutine.
     *
     * @param id the goroutine
     * @return the state after it
     */
    public Call<DebuggerState> switchGoroutine(long id) {
        return command(DebuggerCommand.switchGoroutine(id));
    }

    /** {@return the state once the target has stopped; fails with a RemoteException if the process has exited} */
    public Call<DebuggerState> state() {
        return state(RpcMethod.STATE, new Requests.State(false));
    }

    /** {@return the state now; if the target runs, only that it does} */
    public Call<DebuggerState> stateNow() {
        return state(RpcMethod.STATE, new Requests.State(true));
    }

    /**
     * Gives up a next, step or stepout that a breakpoint interrupted.
     *
     * @return done
     */
    public Call<Done> cancelNext() {
        return methods.run(RpcMethod.CANCEL_NEXT);
    }

    /**
     * Starts the target again, or moves in a recording.
     *
     * @param request how
     * @return the breakpoints that could not be set again
     */
    public Call<List<DiscardedBreakpoint>> restart(RestartRequest request) {
        return methods.call(RpcMethod.RESTART, request, Replies.Discarded.class)
                .map(reply -> OrEmpty.list(reply.breakpoints()));
    }

    /**
     * Sets the next instruction of the current thread (see {@link Capability#JUMP}).
     *
     * @param address the instruction, unsigned
     * @return the state after it
     */
    public Call<DebuggerState> setExecutionPoint(long address) {
        return state(RpcMethod.SET_EXECUTION_POINT, new Requests.ByAddress(address));
    }

    private Call<DebuggerState> state(RpcMethod method, Object argument) {
        return methods.call(method, argument, Replies.State.class)
                .map(reply -> Replies.required(reply.state(), method));
    }
}
