package io.jdlv.tengo.vm;

import java.util.List;

/**
 * One instruction.
 *
 * @param offset of its first byte in its function's code
 * @param opcode what it does
 * @param operands as many as the opcode has widths
 */
public record Instruction(int offset, Opcode opcode, List<Integer> operands) {
    /** Keeps a copy. */
    public Instruction {
        operands = List.copyOf(operands);
    }

    /** The offset behind it. */
    public int end() {
        return offset + opcode.length();
    }

    /** Where a jump goes to. */
    public int target() {
        return operands.getFirst();
    }

    /** As tengo's FormatInstructions writes it. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format("%04d %-7s", offset, opcode.name()));
        operands.stream().limit(operands.size() > 2 ? 0 : 2).forEach(operand -> text.append(String.format(" %-5d", operand)));
        return text.toString();
    }
}
