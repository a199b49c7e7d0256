package io.jdlv.command;

/** {@code trace [NAME] [LOCSPEC]}, and {@code on N trace}. */
final class TraceCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Sets a tracepoint: a breakpoint that shows its hits and goes on.", "trace", "t")
                .defining()
                .usage("trace [name] [locspec]")
                .details(
                        """
                        Every hit is shown with its goroutine and the function's arguments, and the
                        program goes on. Where the location is a function, or functions by a regular
                        expression, their returns are shown as well, with what they return. Locations
                        are those of break.

                        Examples:
                          trace main.handle
                          trace calls /^main\\./
                          on 2 trace                  breakpoint 2 becomes a tracepoint""")
                .allow(Prefix.ON);
    }

    @Override
    public void run(Invocation call) {
        if (call.scope().isBehind(Prefix.ON)) {
            if (!call.arguments().isEmpty()) {
                throw new CommandException("too many arguments to trace");
            }
            call.amend(bp -> bp.withTracepoint(true));
            return;
        }
        new BreakpointSetter(call, true).set(call.arguments());
    }
}
