package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.lang.GoQuote;
import io.jdlv.rpc.RemoteException;
import java.util.List;
import java.util.function.Function;

/** {@code exit [-c|-d]}. */
final class ExitCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Ends the session.", "exit", "quit", "q")
                .usage("exit [-c] [-d]")
                .details(
                        """
                          -c   leaves a server with --accept-multiclient, and the program runs on
                          -d   detaches: the program runs on, and nothing is asked about it

                        Otherwise you are asked whether a server with --accept-multiclient is to end,
                        and whether a process that it attached to is to be killed; an empty answer is
                        yes. A program that the server started ends with the server. The end of the
                        input, Ctrl-D, is exit too.""");
    }

    @Override
    public Order order(String arguments, Function<String, Order> line) {
        return arguments.isEmpty() ? Order.ENDING : Order.ALONE;
    }

    @Override
    public void run(Invocation call) {
        switch (call.arguments()) {
            case "" -> {
                call.host().beginChange();
                call.host().announceExit(Host.ExitMode.ASK);
                call.host().endChange();
                call.host().exit(Host.ExitMode.ASK);
            }
            case "-d" -> call.host().exit(Host.ExitMode.DETACH);
            case "-c" -> exitAndContinue(call);
            default -> throw new CommandException("unknown argument " + GoQuote.quote(call.arguments()) + " to exit");
        }
    }

    private static void exitAndContinue(Invocation call) {
        if (!call.session().server().multiclient()) {
            throw new CommandException("not connected to an --accept-multiclient server");
        }
        boolean leave = !hasBreakpoints(call)
                || call.confirm("There are breakpoints set, do you wish to quit and continue without clearing breakpoints? [Y/n] ")
                        .orElseThrow(() -> new CommandException(
                                "nobody says whether the target is to stop at its breakpoints when it goes on alone: clear them before"));
        if (leave) {
            call.host().exit(Host.ExitMode.CONTINUE);
        }
    }

    private static boolean hasBreakpoints(Invocation call) {
        try {
            List<Breakpoint> breakpoints = call.delve().breakpoints().list(false).await();
            return breakpoints.stream().anyMatch(bp -> bp.id() >= 0);
        } catch (RemoteException e) {
            // a process that has ended has none that matter
            return false;
        }
    }
}
