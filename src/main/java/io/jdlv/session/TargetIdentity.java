package io.jdlv.session;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;

/**
 * Which process a target is, so that another session knows it again. A process id comes back, on this machine and on every
 * other; the moment at which Go's runtime started, by the machine's clock that never steps, does not.
 *
 * @param pid the process id
 * @param buildId of its executable, as the server says it; empty if it has none
 * @param started {@code runtime.runtimeInitTime}, in nanoseconds; empty if it cannot be read, 0 while it has not started
 */
record TargetIdentity(long pid, String buildId, String started) {
    private static final LoadConfig NUMBER = new LoadConfig(false, 0, 0, 0, 0);
    private static final String NOT_STARTED = "0";

    /**
     * Asks which process a session has, in one turnaround.
     *
     * @throws RemoteException when it has none any more
     */
    static TargetIdentity of(Session session) {
        Call<DebuggerState> state = session.delve().execution().state();
        Call<String> buildId = session.delve().program().buildId();
        Call<Variable> started = session.delve().data().eval(EvalScope.CURRENT, "runtime.runtimeInitTime", NUMBER);
        return new TargetIdentity(state.await().pid(), buildId.await(), value(started));
    }

    private static String value(Call<Variable> variable) {
        try {
            return variable.await().value();
        } catch (RemoteException e) {
            // a program of another runtime: then the rest must do
            return "";
        }
    }

    /** Whether the other may be the same process; one that was looked at before its runtime started has no moment yet. */
    boolean fits(TargetIdentity other) {
        return pid == other.pid
                && buildId.equals(other.buildId)
                && (started.equals(other.started) || started.equals(NOT_STARTED) || other.started.equals(NOT_STARTED));
    }
}
