package io.jdlv.repl;

import io.jdlv.command.Failures;
import io.jdlv.command.Interpreter;
import io.jdlv.command.Message;
import io.jdlv.delve.DebuggerState;
import io.jdlv.rpc.Call;
import io.jdlv.rpc.RpcException;
import io.jdlv.session.Session;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What Ctrl-C does while a command runs: ends what shows much, stops a download, a recording, a dump or the target, and
 * asks first where others may be using the server. It never ends the client by itself.
 *
 * <p>Delve: sigintGuard in pkg/terminal/terminal.go.
 */
final class Interruption implements Runnable {
    private static final String QUESTION =
            "Would you like to [p]ause the target (returning to Delve's prompt) or [q]uit this client (leaving the target"
                    + " running) [p/q]? ";

    private final Session session;
    private final Interpreter interpreter;
    private final LineSource lines;
    private final Screen screen;
    private final PrintStream errors;
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean quit;

    Interruption(Session session, Interpreter interpreter, LineSource lines, Screen screen, PrintStream errors) {
        this.session = session;
        this.interpreter = interpreter;
        this.lines = lines;
        this.screen = screen;
        this.errors = errors;
    }

    /** Whether the person has asked to leave the server as it is; the connection is closed then. */
    boolean hasQuit() {
        return quit;
    }

    /** Deals with one Ctrl-C. Another one that comes before it is dealt with adds nothing. */
    @Override
    public void run() {
        if (!running.tryLock()) {
            return;
        }
        Optional<String> remark = Optional.empty();
        try {
            remark = interrupt();
        } catch (RpcException e) {
            errors.println(Failures.message(e));
        } finally {
            running.unlock();
        }
        // who reads it may press Ctrl-C again at once
        remark.ifPresent(this::say);
    }

    private Optional<String> interrupt() {
        if (interpreter.cancel()) {
            return Optional.empty();
        }
        // while it runs for us there is nothing to ask the server before
        Optional<Call<DebuggerState>> state =
                session.execution().isUnderWay() ? Optional.empty() : Optional.of(session.control().askState());
        Runnable pause = () -> state.ifPresentOrElse(this::stop, this::halt);
        if (session.server().multiclient()) {
            // it may run for another client, and what we wait for then does not come; meanwhile the person decides
            return ask(pause);
        }
        pause.run();
        return Optional.empty();
    }

    /** Stops what the server does now, which need not be known already. */
    private void stop(Call<DebuggerState> asked) {
        boolean mustKnow = !session.server().multiclient();
        Optional<DebuggerState> state = mustKnow || asked.isDone() ? answer(asked) : Optional.empty();
        if (state.map(DebuggerState::recording).orElse(false)) {
            say("received SIGINT, stopping recording (will not forward signal)");
            session.control().delve().recordings().stopRecording().await();
        } else if (state.map(DebuggerState::coreDumping).orElse(false)) {
            say("received SIGINT, stopping dump");
            session.control().delve().processes().cancelDump().await();
        } else if (state.map(DebuggerState::running).orElse(!mustKnow)) {
            halt();
        }
    }

    private void halt() {
        if (!session.server().multiclient()) {
            say("received SIGINT, stopping process (will not forward signal)");
        }
        session.execution().halt();
    }

    /** What the server says, if it does: a process that has ended has no state. */
    private static Optional<DebuggerState> answer(Call<DebuggerState> asked) {
        try {
            return Optional.of(asked.await());
        } catch (RpcException e) {
            return Optional.empty();
        }
    }

    /** Asks what to do, does it, and gives what remains to be said. */
    private Optional<String> ask(Runnable pause) {
        Optional<String> answer = lines.ask(QUESTION).map(String::strip);
        switch (answer.orElse("")) {
            case "p" -> pause.run();
            case "q" -> {
                quit = true;
                lines.close();
                session.close();
            }
            default -> {
                return answer.map(other -> "only p or q allowed");
            }
        }
        return Optional.empty();
    }

    private void say(String line) {
        screen.accept(new Message(line));
    }
}
