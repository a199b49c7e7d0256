package io.jdlv.command;

import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;

/** {@code rewind}: runs backwards until a breakpoint or the start of the recording. */
final class RewindCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Runs backwards until a breakpoint or the start of the recording.", "rewind", "rw")
                .details(
                        """
                        Only where the server replays a recording.""");
    }

    @Override
    public void run(Invocation call) {
        rewind(call);
    }

    static void rewind(Invocation call) {
        call.view().selectFrame(0);
        DebuggerState state = call.session()
                .execution()
                .runThroughTracepoints(DebuggerCommand.resume(CommandName.REWIND, call.session().configuration().loadConfig()), stop -> Stops.show(call, stop));
        Stops.showPosition(call, state, false);
    }
}
