package io.jdlv.command;

import io.jdlv.delve.Breakpoint;
import io.jdlv.lang.GoQuote;
import io.jdlv.rpc.RemoteException;
import java.util.List;

/** {@code exit [-c|-d]}. */
final class ExitCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Ends the session.", "exit", "quit", "q")
                .usage("exit [-c] [-d]")
                .details(
                        """
                        -c leaves a shared server and lets the target run on; -d detaches from the target without killing it and
                        without asking. Otherwise you are asked what is to become of a shared server and of a process that was
                        attached to.""");
    }

    @Override
    public void run(Invocation call) {
        switch (call.arguments()) {
            case "" -> call.host().exit(Host.ExitMode.ASK);
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
                        .orElse(false);
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
