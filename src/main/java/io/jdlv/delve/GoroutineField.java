package io.jdlv.delve;

import io.jdlv.rpc.CodedEnum;

/** What goroutines are filtered or grouped by. */
public enum GoroutineField implements CodedEnum {
    NONE,
    CURRENT_LOCATION,
    USER_LOCATION,
    GO_LOCATION,
    START_LOCATION,
    /** A pprof label: {@code key} or {@code key=value} to filter, the key to group. */
    LABEL,
    /** Whether it runs on a thread. */
    RUNNING,
    /** Whether it is not one of the runtime's own. */
    USER,
    /** Whether it waits on the channel that an expression names: to filter, not negated (servers from 1.21.1 on). */
    WAITING_ON_CHANNEL;

    /** {@return the number on the wire, 0 to 8} */
    @Override
    public int code() {
        return ordinal();
    }
}
