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
 * @param isUnconditional whether there is one way through it and it calls nothing, but for what every function begins with:
 *     looking whether its stack must grow, and letting it
 * @param canBeWatched whether a watchpoint may be hit while breakpoints are on its return instructions
 */
record HandlerCode(boolean isUnconditional, boolean canBeWatched) {
    private static final List<String> BEFORE_RETURN = List.of("pop", "ldp", "nop", "lea", "xor");

    /** Reads them, in one turnaround. */
    static HandlerCode of(Handler handler, DelveClient delve) {
        List<AsmInstruction> instructions = delve.program()
                .disassembleFunction(EvalScope.CURRENT, handler.entry(), AssemblyFlavour.GNU)
                .await();
        return new HandlerCode(isUnconditional(instructions), canBeWatched(instructions));
    }

    private static boolean isUnconditional(List<AsmInstruction> instructions) {
        return instructions.stream().noneMatch(HandlerCode::decides)
                && instructions.stream().filter(HandlerCode::returns).count() == 1;
    }

    /**
     * A server that stops behind an instruction that hits a watchpoint, where the next one has a breakpoint, does not execute
     * that: the function would go on behind its end. What mostly stands before a return takes the frame down or reads no
     * variable.
     */
    private static boolean canBeWatched(List<AsmInstruction> instructions) {
        for (int i = 0; i < instructions.size(); i++) {
            if (returns(instructions.get(i)) && (i == 0 || !readsNoVariable(instructions.get(i - 1).text()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean readsNoVariable(String text) {
        return BEFORE_RETURN.stream().anyMatch(text::startsWith) || text.startsWith("add") && text.contains("sp");
    }

    private static boolean returns(AsmInstruction instruction) {
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
