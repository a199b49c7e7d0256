package io.jdlv.delve;

import io.jdlv.rpc.Call;
import java.time.Duration;
import java.util.List;

/** Calls about the processes being debugged, and core dumps of them. */
public final class Processes {
    private final MethodCaller methods;

    Processes(MethodCaller methods) {
        this.methods = methods;
    }

    /** {@return the id of the selected process} */
    public Call<Integer> pid() {
        return methods.call(RpcMethod.PROCESS_PID, Replies.Pid.class).map(Replies.Pid::pid);
    }

    /** {@return the processes being debugged (see {@link Capability#TARGETS})} */
    public Call<List<Target>> list() {
        return methods.call(RpcMethod.LIST_TARGETS, Replies.Targets.class)
                .map(reply -> OrEmpty.list(reply.targets()));
    }

    /**
     * Switches on or off that new processes are debugged too (see {@link Capability#TARGETS}).
     *
     * @param enabled whether they are
     * @param regex   if not empty, only those whose command line it matches (RE2)
     * @return done
     */
    public Call<Done> followExec(boolean enabled, String regex) {
        return methods.run(RpcMethod.FOLLOW_EXEC, new Requests.FollowExec(enabled, regex));
    }

    /** {@return whether new processes are debugged too (see {@link Capability#TARGETS})} */
    public Call<Boolean> isFollowExecEnabled() {
        return methods.call(RpcMethod.FOLLOW_EXEC_ENABLED, Replies.Enabled.class).map(Replies.Enabled::enabled);
    }

    /**
     * Starts a core dump.
     *
     * @param destination a file on the server
     * @return how far it is
     */
    public Call<DumpState> startDump(String destination) {
        return dump(RpcMethod.DUMP_START, new Requests.DumpStart(destination));
    }

    /**
     * Waits for a core dump.
     *
     * @param wait how long at most; rounded down to milliseconds
     * @return how far it is
     */
    public Call<DumpState> awaitDump(Duration wait) {
        return dump(RpcMethod.DUMP_WAIT, new Requests.DumpWait(wait.toMillis()));
    }

    /**
     * Gives up a core dump.
     *
     * @return done
     */
    public Call<Done> cancelDump() {
        return methods.run(RpcMethod.DUMP_CANCEL);
    }

    private Call<DumpState> dump(RpcMethod method, Object argument) {
        return methods.call(method, argument, Replies.Dump.class)
                .map(reply -> Replies.required(reply.state(), method));
    }
}
