package io.jdlv.command;

import io.jdlv.delve.DiscardedBreakpoint;
import io.jdlv.delve.RestartRequest;
import java.util.List;

/** {@code rebuild}: builds the program again and restarts it. */
final class RebuildCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Builds the program again and restarts it.", "rebuild")
                .details(
                        """
                        Only where the server built the program itself: dlv debug and dlv test.
                        Breakpoints stay where they can.""")
                .allow(Prefix.REVERSE);
    }

    @Override
    public void run(Invocation call) {
        if (call.scope().isBehind(Prefix.REVERSE)) {
            RewindCommand.rewind(call);
            return;
        }
        try {
            List<DiscardedBreakpoint> discarded = call.delve().execution().restart(RestartRequest.rebuilt()).await();
            call.session().restarted();
            if (!discarded.isEmpty()) {
                call.show(Message.unended("not all breakpoints could be restored."));
            }
        } finally {
            Stops.finish(call);
        }
    }
}
