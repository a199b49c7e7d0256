package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.Capability;
import io.jdlv.delve.WatchType;
import io.jdlv.lang.GoQuote;
import io.jdlv.render.BreakpointChange;

/** {@code watch -r|-w|-rw EXPR}. */
final class WatchCommand implements Command {
    /** How many watchpoints every server notices. */
    private static final int SEEN_BY_ALL = 3;

    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Stops when a variable is read or written.", "watch")
                .usage("watch [-r|-w|-rw] <expr>")
                .details(
                        """
                          -r    stops at reads
                          -w    stops at writes; one that does not change the value may go unnoticed
                          -rw   stops at both

                        The processor watches the variable's memory, so there are few of them (four on
                        amd64), each at most a word wide; strings, structs and maps cannot be watched
                        whole. One on a variable of a stack is removed when its function returns.

                        Examples:
                          watch -w counter
                          watch -rw s.count
                          watch -w *(*int)(0xc00001a0b8)""");
    }

    @Override
    public void run(Invocation call) {
        String[] parts = call.expand(call.arguments()).split(" ", 2);
        if (parts.length != 2) {
            throw new CommandException("wrong number of arguments: watch [-r|-w|-rw] <expr>");
        }
        WatchType type = switch (parts[0]) {
            case "-r" -> WatchType.READ;
            case "-w" -> WatchType.WRITE;
            case "-rw" -> WatchType.READ_WRITE;
            default -> throw new CommandException("wrong argument " + GoQuote.quote(parts[0]) + " to watch");
        };
        Breakpoint set = call.delve().breakpoints().watch(call.eval(), parts[1], type).await();
        call.show(new BreakpointChange(set, "set"));
        if (!call.session().supports(Capability.FOURTH_WATCHPOINT) && isFourth(call)) {
            call.host().warn("Warning: a server of Delve before 1.23.0 does not notice when a fourth watchpoint is hit: clear"
                    + " this one and another, then watch it again.");
        }
    }

    private static boolean isFourth(Invocation call) {
        return call.delve().breakpoints().list(false).await().stream().filter(Breakpoint::isWatchpoint).count() > SEEN_BY_ALL;
    }
}
