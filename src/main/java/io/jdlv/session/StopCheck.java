package io.jdlv.session;

import io.jdlv.delve.DebuggerState;
import io.jdlv.rpc.RemoteException;

/**
 * Looks whether the target stands where it was read, without waiting for it: on a shared server another client may have
 * moved it. The {@link StopSnapshot} is told.
 */
public final class StopCheck {
    private final Session session;

    /** @param session whose target it is */
    public StopCheck(Session session) {
        this.session = session;
    }

    /** Whether others may move the target, so that it is worth looking. */
    public boolean isNeeded() {
        return session.server().multiclient();
    }

    /**
     * Asks on the control connection, if that is needed.
     *
     * @return whether the target stands; false also when its process has ended
     * @throws io.jdlv.rpc.RpcException when the server cannot be reached
     */
    public boolean isStopped() {
        if (!isNeeded()) {
            return true;
        }
        long age = session.snapshot().age();
        try {
            DebuggerState now = session.control().stateNow();
            session.snapshot().seen(age, now);
            return StopIdentity.of(now).isPresent();
        } catch (RemoteException ended) {
            session.snapshot().forget();
            return false;
        }
    }
}
