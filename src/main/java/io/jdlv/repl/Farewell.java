package io.jdlv.repl;

import io.jdlv.command.Host.ExitMode;
import io.jdlv.command.Message;
import io.jdlv.command.YesNo;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.Session;
import java.util.Optional;

/**
 * The end of a session: asks in dlv's words what is to become of a shared server and of a process that was attached to,
 * and does it. Delve: handleExit in pkg/terminal/terminal.go.
 */
final class Farewell {
    private static final int NO_ANSWER = 2;

    private final Session session;
    private final LineSource lines;
    private final Screen screen;
    private final Runnable meanwhile;

    /** @param meanwhile done once while the server's first answer is on its way */
    Farewell(Session session, LineSource lines, Screen screen, Runnable meanwhile) {
        this.session = session;
        this.lines = lines;
        this.screen = screen;
        this.meanwhile = meanwhile;
    }

    /** Ends the session and gives the exit status for the shell: 2 when a question got no answer, which is shown as EOF. */
    int say(ExitMode mode) {
        int status = settle(mode);
        if (status == NO_ANSWER) {
            // dlv has closed the transcript by then
            screen.endTranscript();
            screen.accept(new Message("EOF"));
        }
        return status;
    }

    /** Whether the server and what it started end without a question; the state of the process does not matter then. */
    static boolean asksNothing(Session session, ExitMode mode) {
        return mode == ExitMode.ASK && !session.server().multiclient() && !session.server().attached();
    }

    private int settle(ExitMode mode) {
        if (asksNothing(session, mode)) {
            return end();
        }
        Call<DebuggerState> now = session.delve().execution().stateNow();
        meanwhile.run();
        DebuggerState state;
        try {
            state = now.await();
        } catch (RemoteException e) {
            return e.isProcessExited() ? afterExit() : 1;
        }
        if (state.exited()) {
            return 0;
        }
        if (mode == ExitMode.CONTINUE) {
            session.leave();
            session.delve().execution().command(DebuggerCommand.of(CommandName.CONTINUE));
            return 0;
        }
        return detach(mode);
    }

    private int end() {
        session.ending().send();
        meanwhile.run();
        try {
            session.ending().await();
        } catch (RemoteException e) {
            if (!e.isProcessExited()) {
                throw e;
            }
        }
        return 0;
    }

    private int afterExit() {
        if (!session.server().multiclient()) {
            return 0;
        }
        Optional<Boolean> kill =
                yes("Remote process has exited. Would you like to kill the headless instance? [Y/n] ");
        if (kill.isEmpty()) {
            return NO_ANSWER;
        }
        if (kill.get()) {
            session.detach(true);
        }
        return 0;
    }

    private int detach(ExitMode mode) {
        if (session.server().multiclient()) {
            Optional<Boolean> kill = yes("Would you like to kill the headless instance? [Y/n] ");
            if (kill.isEmpty()) {
                return NO_ANSWER;
            }
            if (!kill.get()) {
                session.leave();
                return 0;
            }
        }
        boolean kill = mode != ExitMode.DETACH;
        if (kill && session.server().attached()) {
            Optional<Boolean> answer = yes("Would you like to kill the process? [Y/n] ");
            if (answer.isEmpty()) {
                return NO_ANSWER;
            }
            kill = answer.get();
        }
        session.detach(kill);
        return 0;
    }

    private Optional<Boolean> yes(String question) {
        return YesNo.ask(lines::ask, question);
    }
}
