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
     * What was seen.
     *
     * @param stopped whether the target stands; false also when its process has ended
     * @param moved whether it is no longer where it was seen before, and not by us
     */
    public record Look(boolean stopped, boolean moved) {}

    /**
     * Asks on the control connection, if that is needed.
     *
     * @throws io.jdlv.rpc.RpcException when the server cannot be reached
     */
    public Look look() {
        if (!isNeeded()) {
            return new Look(true, false);
        }
        long age = session.snapshot().age();
        try {
            DebuggerState now = session.control().stateNow();
            boolean moved = session.snapshot().seen(age, now);
            return new Look(StopIdentity.of(now).isPresent(), moved);
        } catch (RemoteException ended) {
            session.snapshot().forget();
            return new Look(false, false);
        }
    }
}
