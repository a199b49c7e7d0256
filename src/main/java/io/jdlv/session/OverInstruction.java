package io.jdlv.session;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.delve.AssemblyFlavour;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.DebuggerCommand;
import io.jdlv.delve.DebuggerState;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.TargetThread;
import java.util.List;
import java.util.OptionalLong;

/**
 * One instruction, and a whole call as one, for servers without that command: as newer ones do it, an instruction, and out
 * again if it was a call. Delve: StepInstruction in pkg/proc/target_exec.go.
 */
final class OverInstruction {
    /** No instruction is longer on any machine that Go runs on. */
    private static final int LONGEST_INSTRUCTION = 16;
    /** What Go's assembler calls a call, on every machine. */
    private static final String CALL = "CALL";

    private final Session session;

    OverInstruction(Session session) {
        this.session = session;
    }

    DebuggerState run() {
        boolean isCall = isAtCall(session.delve().execution().state().await());
        DebuggerState after = session.execution().run(DebuggerCommand.of(CommandName.STEP_INSTRUCTION));
        return isCall ? session.execution().run(DebuggerCommand.of(CommandName.STEP_OUT)) : after;
    }

    private boolean isAtCall(DebuggerState state) {
        OptionalLong pc = pc(state);
        if (pc.isEmpty()) {
            return false;
        }
        long start = pc.getAsLong();
        List<AsmInstruction> instructions = session.delve()
                .program().disassemble(EvalScope.CURRENT, start, start + LONGEST_INSTRUCTION, AssemblyFlavour.GO)
                .await();
        return !instructions.isEmpty() && instructions.getFirst().text().startsWith(CALL);
    }

    /** Where the next instruction is; nowhere if the selected goroutine is parked, which then only gets a thread. */
    private static OptionalLong pc(DebuggerState state) {
        int thread = state.selectedGoroutine()
                .map(Goroutine::threadId)
                .orElse(state.currentThread().map(TargetThread::id).orElse(0));
        return state.threads().stream().filter(each -> each.id() == thread).mapToLong(TargetThread::pc).findFirst();
    }
}
