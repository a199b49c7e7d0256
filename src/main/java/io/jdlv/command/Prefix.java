package io.jdlv.command;

/** A command that changes how the command behind it works. Delve: cmdPrefix in pkg/terminal/command.go. */
public enum Prefix {
    /** {@code on BREAKPOINT}: the command is kept with the breakpoint instead of being run. */
    ON,
    /** {@code deferred N}: the command sees the N-th deferred call of the frame. */
    DEFERRED,
    /** {@code rev}: the command runs the target backwards; only where the server replays a recording. */
    REVERSE
}
