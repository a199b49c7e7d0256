package io.jdlv.command;

import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.TargetThread;
import io.jdlv.render.DisassemblyText;
import io.jdlv.render.Result;
import io.jdlv.render.StopText;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.ContextDisplay;
import io.jdlv.session.ContextDisplay.Part;
import io.jdlv.session.ProcessExitedException;
import io.jdlv.session.View;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What every command that runs the target shows when it has stopped, in dlv's order. */
final class Stops {
    private Stops() {}

    /** Where and why the target stopped. Delve: printcontext. */
    static void show(Invocation call, DebuggerState state) {
        View view = call.view();
        long shown = view.shownPid();
        Optional<Result> meaning = call.session().execution().meaning();
        if (meaning.isPresent()) {
            call.show(meaning.get());
            return;
        }
        call.show(new StopText(state, shown == 0 ? OptionalLong.empty() : OptionalLong.of(shown)));
        view.showPid(state.pid());
    }

    /**
     * The source, or the disassembly, at the current thread. A source that cannot be read is passed over: the stop is
     * what matters. Delve: printPos.
     *
     * @param afterInstruction whether single instructions are stepped, which are shown in assembly unless configured else
     */
    static void showPosition(Invocation call, DebuggerState state, boolean afterInstruction) {
        if (call.session().execution().meaning().isPresent()) {
            return;
        }
        state.currentThread().ifPresent(thread -> {
            var configuration = call.session().configuration();
            boolean assembly = afterInstruction ? !configuration.showsSourceOnly() : configuration.showsDisassembly();
            if (assembly) {
                showInstructions(call, thread);
            } else if (showsSource(call.view().context())) {
                Listings.showIfThere(call, thread.file(), thread.line());
            }
        });
    }

    /** The context display may have the source switched off; without it, it is always shown. */
    private static boolean showsSource(ContextDisplay context) {
        return !context.atStops() || context.has(Part.SOURCE);
    }

    private static void showInstructions(Invocation call, TargetThread thread) {
        try {
            var instructions = call.delve()
                    .program().disassembleFunction(EvalScope.CURRENT, thread.pc(), call.session().configuration().assemblyFlavour())
                    .await();
            call.show(DisassemblyText.around(instructions, call.session().configuration().listingLines()));
        } catch (RemoteException e) {
            // a PC outside of any function has no disassembly; the stop itself was shown
        }
    }

    /** The displays (Delve: onStop), and behind them the context display if it is on; its source was shown as the position. */
    static void finish(Invocation call) {
        DisplayCommand.showAll(call);
        ContextDisplay context = call.view().context();
        if (context.atStops()) {
            try {
                ContextReading.show(call, context.with(Part.SOURCE, false).parts());
            } catch (RemoteException e) {
                // the process has ended; what ran it says so
            }
        }
    }

    /**
     * Runs something that may end in a stop or in an error; after an error the stop that the target is in nevertheless is
     * shown first. Delve: exitedToError and printcontextNoState.
     */
    static DebuggerState orContext(Invocation call, Supplier<DebuggerState> run) {
        try {
            return run.get();
        } catch (RemoteException | ProcessExitedException e) {
            showIfStopped(call);
            throw e;
        }
    }

    private static void showIfStopped(Invocation call) {
        try {
            DebuggerState state = call.delve().execution().state().await();
            if (state.currentThread().isPresent()) {
                show(call, state);
            }
        } catch (RemoteException e) {
            // the process is gone; the error that led here says so
        }
    }

    /** With the {@code goroutine} prefix, makes that goroutine the selected one. Delve: scopePrefixSwitch. */
    static void switchGoroutine(Invocation call) {
        if (call.eval().goroutineId() > 0) {
            call.delve().execution().switchGoroutine(call.eval().goroutineId()).await();
        }
    }

    /** Stepping is from the top frame. Delve: errNotOnFrameZero. */
    static void requireTopFrame(Invocation call) {
        if (call.view().frame() != 0) {
            throw new CommandException("not on topmost frame");
        }
    }
}
