package io.jdlv.session;

import io.jdlv.delve.Capability;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.Event;
import io.jdlv.render.Result;
import io.jdlv.rpc.Call;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Runs the target and waits for it to stop.
 *
 * <p>There is never more than one resume outstanding, and nothing is sent behind it: see {@link ResumeGate}.
 */
public final class Execution {
    /** How long a halt may take before it is asked whether there has to be another. */
    private static final long PATIENCE_MILLIS = 1000;

    private final Session session;
    private final Events events;
    /** Held while a resume or a halt is sent, so that it is known which of them was first. */
    private final Object order = new Object();
    private Optional<Call<DebuggerState>> underWay = Optional.empty();
    private long halts;
    private boolean settling;
    private volatile Optional<StopHandler> handler = Optional.empty();
    private volatile Optional<Result> meaning = Optional.empty();

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
        return run(command, () -> {});
    }

    /**
     * The same for who has something to do while the target runs.
     *
     * @param command a command of Delve's api.DebuggerCommand
     * @param meanwhile run once the command is sent, and again never; what it asks of the server that waits for the target,
     *     is asked at the stop
     * @return the state in which the target stopped
     * @throws ProcessExitedException when it ended instead
     * @throws io.jdlv.rpc.RemoteException when the server refuses
     */
    public DebuggerState run(DebuggerCommand command, Runnable meanwhile) {
        if (command.name() == CommandName.NEXT_INSTRUCTION && !session.supports(Capability.NEXT_INSTRUCTION)) {
            return new OverInstruction(session).run();
        }
        DebuggerState state = letRun(command, meanwhile);
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
        long before = halts();
        prepare();
        Call<DebuggerState> running = start(command);
        while (true) {
            DebuggerState state = settled(await(running), before);
            if (state.exited()) {
                throw new ProcessExitedException(state.pid(), state.exitStatus());
            }
            onStop.accept(state);
            if (!state.isOnlyAtTracepoints()) {
                return state;
            }
            synchronized (order) {
                if (halts != before) {
                    return state;
                }
                running = start(command);
            }
        }
    }

    /** Has someone asked what stops mean from now on; one that was added is asked for good. */
    public synchronized void ask(StopHandler newHandler) {
        handler = Optional.of(newHandler);
    }

    /** What the last stop means, where that is not what the server says. */
    public Optional<Result> meaning() {
        return meaning;
    }

    private DebuggerState letRun(DebuggerCommand command, Runnable meanwhile) {
        if (handler.isEmpty() || !command.name().runsUntilStopped()) {
            return send(command, meanwhile);
        }
        long before = halts();
        prepare();
        return settled(send(command, meanwhile), before);
    }

    private void prepare() {
        meaning = Optional.empty();
        handler.ifPresent(StopHandler::beforeResume);
    }

    /** Goes on from stops that are none, until one is or there was a halt. */
    private DebuggerState settled(DebuggerState first, long before) {
        DebuggerState state = first;
        try {
            while (handler.isPresent() && !state.exited()) {
                settling(true);
                StopHandler.Verdict verdict = handler.get().stopped(state);
                meaning = verdict.meaning();
                Call<DebuggerState> running;
                synchronized (order) {
                    if (!verdict.goesOn() || halts != before) {
                        return state;
                    }
                    running = start(DebuggerCommand.of(CommandName.CONTINUE));
                }
                state = await(running);
            }
            return state;
        } finally {
            settling(false);
        }
    }

    private void settling(boolean begun) {
        synchronized (order) {
            settling = begun;
        }
    }

    /** Whether a resume of ours is under way, or it is being found out whether it goes on. */
    public boolean isUnderWay() {
        synchronized (order) {
            return underWay.isPresent() || settling;
        }
    }

    /** Whether a resume is one request and its answer: nobody has to be asked what a stop means, and no events are expected. */
    public boolean isPlain() {
        return handler.isEmpty() && !events.areReported();
    }

    /** How often {@link #halt()} was called: what is made of several resumes ends when this changes on the way. */
    public long halts() {
        synchronized (order) {
            return halts;
        }
    }

    /**
     * Stops the target, whoever has let it run, and what we make of several resumes for good.
     *
     * <p>A halt ends one resume only. On a shared server ours may have waited for another client's and begin then, or the
     * halt may have overtaken it; where it does not end, there is another halt.
     *
     * @throws io.jdlv.rpc.RpcException when the server cannot be reached, or the process has ended
     */
    public void halt() {
        while (true) {
            Call<DebuggerState> halted;
            Optional<Call<DebuggerState>> resume;
            synchronized (order) {
                halts++;
                halted = session.control().askToHalt();
                resume = underWay;
            }
            if (!session.server().multiclient() || isDoneSoon(halted)) {
                halted.await();
            }
            if (resume.isEmpty() || isDoneSoon(resume.get()) || !session.control().stateNow().running()) {
                return;
            }
        }
    }

    private static boolean isDoneSoon(Call<?> call) {
        try {
            call.toFuture().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            // who waits for it says why
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
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

    private DebuggerState send(DebuggerCommand command, Runnable meanwhile) {
        Call<DebuggerState> running = start(command);
        meanwhile.run();
        return await(running);
    }

    private Call<DebuggerState> start(DebuggerCommand command) {
        DebuggerCommand sent = events.areReported() ? command.reportingEvents() : command;
        synchronized (order) {
            Call<DebuggerState> running = session.delve().execution().command(sent);
            underWay = Optional.of(running);
            session.watchers().tell(SessionWatcher::targetResumed);
            return running;
        }
    }

    private DebuggerState await(Call<DebuggerState> running) {
        try {
            if (events.areReported()) {
                events.drain(running);
            }
            DebuggerState state = running.await();
            session.noteState(state);
            session.watchers().tell(watcher -> watcher.targetStopped(state));
            return state;
        } finally {
            synchronized (order) {
                underWay = underWay.filter(other -> other != running);
            }
        }
    }
}
