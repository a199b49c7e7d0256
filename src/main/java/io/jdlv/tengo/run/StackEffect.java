package io.jdlv.tengo.run;

import io.jdlv.tengo.vm.Instruction;
import java.util.Map;
import java.util.Optional;

/** How many values an instruction leaves more, or fewer, than it finds. */
final class StackEffect {
    private static final Map<String, Integer> FIXED = Map.ofEntries(
            Map.entry("CONST", 1),
            Map.entry("TRUE", 1),
            Map.entry("FALSE", 1),
            Map.entry("NULL", 1),
            Map.entry("GETG", 1),
            Map.entry("GETL", 1),
            Map.entry("GETF", 1),
            Map.entry("GETLP", 1),
            Map.entry("GETFP", 1),
            Map.entry("BUILTIN", 1),
            Map.entry("POP", -1),
            Map.entry("SETG", -1),
            Map.entry("SETL", -1),
            Map.entry("SETF", -1),
            Map.entry("DEFL", -1),
            Map.entry("BINARYOP", -1),
            Map.entry("EQL", -1),
            Map.entry("NEQ", -1),
            Map.entry("INDEX", -1),
            Map.entry("SLICE", -2),
            Map.entry("NEG", 0),
            Map.entry("NOT", 0),
            Map.entry("ERROR", 0),
            Map.entry("IMMUT", 0),
            Map.entry("ITER", 0),
            Map.entry("ITNXT", 0),
            Map.entry("ITKEY", 0),
            Map.entry("ITVAL", 0));

    private StackEffect() {}

    /** Of an instruction that neither jumps nor returns; empty for one that is not known here. */
    static Optional<Integer> of(Instruction instruction) {
        return switch (instruction.opcode().name()) {
            case "ARR", "MAP" -> Optional.of(1 - instruction.operands().getFirst());
            case "CALL" -> Optional.of(-instruction.operands().getFirst());
            case "CLOSURE" -> Optional.of(1 - instruction.operands().getLast());
            case "SETSG", "SETSL", "SETSF" -> Optional.of(-1 - instruction.operands().getLast());
            default -> Optional.ofNullable(FIXED.get(instruction.opcode().name()));
        };
    }
}
