package io.jdlv.command;

/** {@code break [NAME] [LOCSPEC] [if CONDITION]}. */
final class BreakCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.BREAKPOINTS, "Sets a breakpoint.", "break", "b")
                .usage("break [name] [locspec] [if <condition>]")
                .details(
                        """
                        Without a location it is set here. A location is one of
                          main.main, kernel.(*Task).executeSyscall   a function, by as much of its name as makes it unique
                          main.go:12, sentry/kernel/task.go:12       a line, by as much of the path as makes it unique
                          12, +3, -3                                 a line of the current file
                          main.main:3                                a line of a function, counted from its start
                          /^main\\.Test/                              every function whose name matches
                          *0x49a5e0, *f                              an address, or what a function variable holds

                        The breakpoint stops where the condition is true; see also condition. A name may be given to it in place
                        of the number that it gets otherwise.""");
    }

    @Override
    public void run(Invocation call) {
        new BreakpointSetter(call, false).set(call.arguments());
    }
}
