package io.jdlv.gvisor;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.delve.AssemblyFlavour;
import io.jdlv.delve.DelveClient;
import io.jdlv.delve.EvalScope;
import io.jdlv.delve.Location;
import java.util.List;

/**
 * What the instructions of a handler tell.
 *
 * @param instructions the whole function's
 */
record HandlerCode(List<AsmInstruction> instructions) {
    HandlerCode {
        instructions = List.copyOf(instructions);
    }

    /** Reads them, in one turnaround. */
    static HandlerCode of(Handler handler, DelveClient delve) {
        return new HandlerCode(delve.program()
                .disassembleFunction(EvalScope.CURRENT, handler.entry(), AssemblyFlavour.GNU)
                .await());
    }

    /**
     * Whether there is one way through it and it calls nothing, but for what every function begins with: looking whether its
     * stack must grow, and letting it.
     */
    boolean isUnconditional() {
        return instructions.stream().noneMatch(HandlerCode::decides)
                && instructions.stream().filter(HandlerCode::isReturn).count() == 1;
    }

    /**
     * Whether a watchpoint may be hit while breakpoints are on its return instructions. A server that stops behind an
     * instruction that hits a watchpoint, where the next one has a breakpoint, does not execute that: the function would go on
     * behind its end. Where a frame is taken down before a return, or nothing is done, no such instruction is next to it.
     */
    boolean canBeWatched() {
        for (int i = 0; i < instructions.size(); i++) {
            if (isReturn(instructions.get(i)) && (i == 0 || !takesFrameDown(instructions.get(i - 1).text()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean takesFrameDown(String text) {
        return text.startsWith("pop") || text.startsWith("add") && text.contains("sp") || text.startsWith("ldp") || text.startsWith("nop");
    }

    /** Whether it is a return instruction. */
    static boolean isReturn(AsmInstruction instruction) {
        return instruction.text().startsWith("ret");
    }

    private static boolean decides(AsmInstruction instruction) {
        String text = instruction.text();
        if (text.startsWith("call") || text.startsWith("bl ")) {
            return instruction.destination().map(Location::functionName).filter(name -> name.contains("morestack")).isEmpty();
        }
        boolean conditional = text.startsWith("j") && !text.startsWith("jmp") || text.startsWith("b.") || text.startsWith("cb")
                || text.startsWith("tb");
        // the stack's check is an unsigned comparison, which handlers make of nothing else
        return conditional && !text.startsWith("jbe") && !text.startsWith("b.ls");
    }
}
