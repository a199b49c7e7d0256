package io.jdlv.session;

import io.jdlv.delve.Capability;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Event;
import java.util.function.Consumer;

/**
 * Runs the target and waits for it to stop.
 *
 * <p>There is never more than one resume outstanding, and nothing is sent behind it: see {@link Control}.
 */
public final class Execution {
    private final Session session;
    private final Events events;

    Execution(Session session) {
        this.session = session;
        this.events = new Events(session);
    }

    /**
     * Sends one command that may let the target run, and waits.
     *
     * @param command a command of Delve's api.DebuggerCommand
     * @return the state in which the target stopped
     * @throws ProcessExitedException when it ended instead
     * @throws io.jdlv.rpc.RemoteException when the server refuses
     */
    public DebuggerState run(DebuggerCommand command) {
        if (command.name() == CommandName.NEXT_INSTRUCTION && !session.supports(Capability.NEXT_INSTRUCTION)) {
            return new OverInstruction(session).run();
        }
        DebuggerState state = send(command);
        if (state.exited()) {
            throw new ProcessExitedException(state.pid(), state.exitStatus());
        }
        return state;
    }

    /**
     * Lets the target run until something other than tracepoints stops it, or a halt; each stop on the way is handed over.
     *
     * <p>A server returns to its client at every tracepoint, and the client continues. Delve: continueDir in
     * service/rpc2/client.go.
     *
     * @param command continue, rewind or directionCongruentContinue
     * @param onStop called with every state, the last one too
     * @return the last state
     * @throws ProcessExitedException when the target ended
     */
    public DebuggerState runThroughTracepoints(DebuggerCommand command, Consumer<DebuggerState> onStop) {
        long halts = session.control().halts();
        while (true) {
            DebuggerState state = send(command);
            if (state.exited()) {
                throw new ProcessExitedException(state.pid(), state.exitStatus());
            }
            onStop.accept(state);
            if (!state.isOnlyAtTracepoints() || session.control().halts() != halts) {
                return state;
            }
        }
    }

    /**
     * Says that from now on events can come while the target runs: breakpoints are suspended, or new processes followed.
     */
    public void expectEvents() {
        events.want();
    }

    /** Who is told of events, on the thread that waits for the stop. */
    public void onEvent(Consumer<Event> listener) {
        events.listen(listener);
    }

    private DebuggerState send(DebuggerCommand command) {
        session.watchers().tell(SessionWatcher::targetResumed);
        DebuggerState state = events.run(command);
        session.watchers().tell(watcher -> watcher.targetStopped(state));
        return state;
    }
}
