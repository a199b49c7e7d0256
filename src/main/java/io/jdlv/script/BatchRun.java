package io.jdlv.script;

import io.jdlv.command.Command;
import io.jdlv.command.CommandRegistry;
import io.jdlv.command.Commands;
import io.jdlv.command.Host.ExitMode;
import io.jdlv.command.Interpreter;
import io.jdlv.command.Message;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.plugin.Plugins;
import io.jdlv.render.EventText;
import io.jdlv.render.Result;
import io.jdlv.rpc.ConnectionLostException;
import io.jdlv.rpc.RpcException;
import io.jdlv.session.ProcessExitedException;
import io.jdlv.session.Session;
import io.jdlv.session.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A file of commands run from its first line to its last in a session of its own, without anybody who could be asked. */
public final class BatchRun {
    private final Session session;
    private final Consumer<Result> output;
    private final BatchHost host;
    private final Interpreter interpreter;
    private final ScriptRunner runner;
    private volatile boolean timeIsOver;

    /**
     * A run that has not begun.
     *
     * @param more commands beside the standard ones and those of plugins
     * @param output where results go, failures among them
     * @param warnings where whole lines go that are said beside results
     */
    public BatchRun(
            Session session,
            List<Command> more,
            ScriptOptions options,
            Consumer<Result> output,
            Consumer<String> warnings,
            Map<String, String> environment) {
        this.session = session;
        this.output = output;
        this.host = new BatchHost(file -> sourced(file), warnings, environment);
        CommandRegistry commands = Commands.standard(session.server().recorded())
                .and(more)
                .and(Plugins.installed().commands());
        this.interpreter = new Interpreter(commands, new View(session), output, host);
        this.runner = new ScriptRunner(interpreter, output, host, options);
        session.execution().onEvent(event -> output.accept(new EventText(event)));
    }

    private void sourced(String file) {
        runner.source(file);
    }

    /**
     * Runs the file. What it leaves the target in stays, but for what exit says.
     *
     * @param limit how long it may take
     */
    public BatchOutcome run(CommandFile file, Optional<Duration> limit) {
        Optional<Thread> watch = limit.map(this::watch);
        try {
            runner.run(file);
            leave();
            if (timeIsOver) {
                output.accept(new Message("The time is over: what was running was stopped, and no command behind it was run."));
                return BatchOutcome.COMMAND_FAILED;
            }
            if (runner.failures().stream().anyMatch(BatchRun::isDeath)) {
                return BatchOutcome.TARGET_DIED;
            }
            return runner.failures().stream().allMatch(BatchRun::isEnd) ? BatchOutcome.DONE : BatchOutcome.COMMAND_FAILED;
        } catch (ConnectionLostException e) {
            output.accept(new Message(e.getMessage()));
            return BatchOutcome.CONNECTION_LOST;
        } finally {
            watch.ifPresent(Thread::interrupt);
        }
    }

    /** A target that has done its work is no failure. */
    private static boolean isEnd(RuntimeException failure) {
        return failure instanceof ProcessExitedException exited && exited.status() == 0;
    }

    private static boolean isDeath(RuntimeException failure) {
        return failure instanceof ProcessExitedException exited && exited.status() != 0;
    }

    private void leave() {
        switch (host.exitMode().orElse(ExitMode.ASK)) {
            case CONTINUE -> session.delve().execution().command(DebuggerCommand.of(CommandName.CONTINUE));
            case DETACH -> session.detach(false);
            case ASK -> {
                // as any client's going
            }
        }
    }

    private Thread watch(Duration limit) {
        return Thread.ofVirtual().name("jdlv-timeout").start(() -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException e) {
                // it has ended in time
                return;
            }
            timeIsOver = true;
            host.exit(ExitMode.ASK);
            try {
                if (!interpreter.cancel()) {
                    session.execution().halt();
                }
            } catch (RpcException e) {
                // the process or the connection has ended, and with it what was waited for
            }
        });
    }
}
