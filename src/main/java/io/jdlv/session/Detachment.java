package io.jdlv.session;

import io.jdlv.delve.Breakpoint;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Leaves a process that goes on living.
 *
 * <p>dlv stops a process with a SIGTRAP. If a thread reached a breakpoint in that moment, the signal stays pending, and it
 * kills the process once dlv has gone (5 of 25 detaches from a process with a hot conditional breakpoint, dlv 1.27.2). So
 * the breakpoints are cleared and the process is let run for a moment, in which dlv takes the signal, before the detach.
 */
final class Detachment {
    private static final long SETTLE_MILLIS = 100;

    private final Session session;

    Detachment(Session session) {
        this.session = session;
    }

    /**
     * Detaches; the server ends.
     *
     * @param kill whether the process ends with it
     * @throws RemoteException when the server refuses
     */
    void run(boolean kill) {
        if (!kill && session.server().attached()) {
            settle();
        }
        session.delve().server().detach(kill).await();
    }

    private void settle() {
        List<Breakpoint> breakpoints = session.delve().breakpoints().list(false).await().stream()
                .filter(bp -> bp.id() > 0)
                .toList();
        if (breakpoints.isEmpty()) {
            return;
        }
        breakpoints.stream()
                .map(bp -> session.delve().breakpoints().clear(bp.id()))
                .toList()
                .forEach(Detachment::awaitAnyAnswer);
        Call<DebuggerState> running =
                session.delve().execution().command(DebuggerCommand.of(CommandName.CONTINUE));
        try {
            running.toFuture().get(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            session.control().halt();
            awaitAnyAnswer(running);
        } catch (ExecutionException e) {
            // it ended or could not run: then there is nothing to settle
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitAnyAnswer(Call<?> call) {
        try {
            call.await();
        } catch (RemoteException e) {
            // a breakpoint that is gone already, a process that has ended: the detach says what matters
        }
    }
}
