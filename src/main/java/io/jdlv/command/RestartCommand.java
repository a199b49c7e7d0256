package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.DiscardedBreakpoint;
import io.jdlv.delve.RestartRequest;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.BreakpointText;
import java.util.List;

/** {@code restart}: of a process, or of a recording from a position. */
final class RestartCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Starts the program again.", "restart", "r")
                .usage(
                        """
                        restart [-noargs] [newargv...] [redirects...]
                        restart [checkpoint]
                        restart -r [newargv...] [redirects...]""")
                .details(
                        """
                        A process is started again with the arguments that it had, with the new ones,
                        or with -noargs without any. Redirects name files on the server's machine:
                          <input.txt     what it reads
                          >output.txt    what it writes to its standard output
                          2>error.txt    what it writes to its standard error

                        A recording starts again from its beginning, from a checkpoint or from an
                        event number; with -r a new recording is made. Breakpoints stay; those that
                        no longer fit are named.

                        Examples:
                          restart
                          restart -v --port 8080 >log.txt
                          restart c1""");
    }

    @Override
    public void run(Invocation call) {
        if (call.session().server().recorded()) {
            restartRecording(call);
        } else {
            call.view().showPid(0);
            NewArguments arguments = NewArguments.parse(call.arguments());
            restart(call, new RestartRequest("", arguments.replace(), arguments.argv(), false, false, arguments.redirects()));
            call.say("Process restarted with PID " + call.delve().processes().pid().await());
        }
    }

    private static void restartRecording(Invocation call) {
        SpaceSplit parts = SpaceSplit.two(call.arguments());
        if (parts.first().equals("-r")) {
            NewArguments arguments = NewArguments.parse(parts.rest().orElse(""));
            restart(call, new RestartRequest("", arguments.replace(), arguments.argv(), true, false, arguments.redirects()));
        } else {
            if (parts.rest().isPresent()) {
                throw new CommandException("too many arguments to restart");
            }
            restart(call, RestartRequest.from(parts.first()));
        }
        DebuggerState state = call.delve().execution().state().await();
        Stops.show(call, state);
        Stops.showPosition(call, state, false);
        Stops.finish(call);
    }

    private static void restart(Invocation call, RestartRequest request) {
        List<DiscardedBreakpoint> discarded = call.delve().execution().restart(request).await();
        call.session().restarted();
        for (DiscardedBreakpoint each : discarded) {
            call.say("Discarded " + BreakpointText.name(each.breakpoint(), false) + " at "
                    + BreakpointText.location(each.breakpoint(), call.session().presentation()) + ": " + each.reason());
        }
    }
}
