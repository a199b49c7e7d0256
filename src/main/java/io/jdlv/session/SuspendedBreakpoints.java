package io.jdlv.session;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.Capability;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where suspended breakpoints are to be set once there is such a place; older servers keep that to themselves. */
public final class SuspendedBreakpoints {
    private static final String UNKNOWN = "a place that the server does not tell";

    private final Session session;
    private final Map<Integer, String> locations = new ConcurrentHashMap<>();

    SuspendedBreakpoints(Session session) {
        this.session = session;
    }

    /** Remembers where a breakpoint was asked for: at the end of the process every one loses its place. */
    public void note(Breakpoint created, String location) {
        locations.put(created.id(), location);
    }

    /** The same breakpoint, with its location if it is suspended. */
    public Breakpoint complete(Breakpoint breakpoint) {
        if (session.supports(Capability.SUSPENDED_EXPRESSION) || !isNowhere(breakpoint)) {
            return breakpoint;
        }
        String place = breakpoint.file().isEmpty() ? UNKNOWN : breakpoint.file() + ":" + breakpoint.line();
        return breakpoint.withExprString(locations.getOrDefault(breakpoint.id(), place));
    }

    private static boolean isNowhere(Breakpoint breakpoint) {
        return breakpoint.id() > 0
                && breakpoint.address() == 0
                && breakpoint.addresses().isEmpty()
                && !breakpoint.disabled()
                && !breakpoint.isWatchpoint();
    }
}
