package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Location;
import io.jdlv.delve.TargetThread;
import io.jdlv.lang.GoNumber;

/** {@code checkpoint [NOTE]}: only where the server replays a recording. */
final class CheckpointCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.RUNNING, "Marks the current position of a recording.", "check", "checkpoint")
                .usage("checkpoint [note]")
                .details(
                        """
                        The note is shown by checkpoints; without one it is the current place. restart
                        goes back to a checkpoint by its name (c1).""");
    }

    @Override
    public void run(Invocation call) {
        String note = call.arguments().isEmpty() ? place(call) : call.arguments();
        call.say("Checkpoint c" + call.delve().recordings().createCheckpoint(note).await() + " created.");
    }

    private static String place(Invocation call) {
        DebuggerState state = call.delve().execution().state().await();
        Location at = state.selectedGoroutine()
                .map(g -> g.currentLocation())
                .or(() -> state.currentThread().map(TargetThread::location))
                .orElse(Location.NONE);
        return at.functionName() + "() " + at.file() + ":" + at.line() + " (" + GoNumber.hex(at.pc()) + ")";
    }
}
