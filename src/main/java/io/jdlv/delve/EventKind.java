package io.jdlv.delve;

import io.jdlv.rpc.CodedEnum;

/** What an event tells. */
public enum EventKind implements CodedEnum {
    /** Something that this client does not know. */
    UNKNOWN(-1),
    RESUMED(0),
    /** The target stopped; there are no more events until it is resumed. */
    STOPPED(1),
    /** The server downloads debug information of a library. */
    BINARY_INFO_DOWNLOAD(2),
    /** A suspended breakpoint now has a place. */
    BREAKPOINT_MATERIALIZED(3),
    /** The target started a process. */
    PROCESS_SPAWNED(4),
    /** A download asked for by the client has ended; there are no more events. */
    DOWNLOAD_LIBRARY_INFO_DONE(5);

    private final int code;

    EventKind(int code) {
        this.code = code;
    }

    /** {@return the number on the wire} */
    @Override
    public int code() {
        return code;
    }
}
