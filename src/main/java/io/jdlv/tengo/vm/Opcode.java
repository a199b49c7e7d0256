package io.jdlv.tengo.vm;

import java.util.List;

/**
 * An operation of the VM.
 *
 * @param number its byte in the code
 * @param name its mnemonic; two may have the same ({@code NEG})
 * @param widths how many bytes each of its operands has
 */
public record Opcode(int number, String name, List<Integer> widths) {
    /** Mnemonics by which operations are known, since their numbers differ between forks. */
    public static final String CONSTANT = "CONST";

    public static final String CLOSURE = "CLOSURE";
    public static final String SET_GLOBAL = "SETG";
    public static final String CALL = "CALL";
    public static final String RETURN = "RET";
    public static final String POP = "POP";
    public static final String JUMP = "JMP";
    public static final String JUMP_FALSY = "JMPF";
    public static final String AND_JUMP = "ANDJMP";
    public static final String OR_JUMP = "ORJMP";
    public static final String SUSPEND = "SUSPEND";
    public static final String IMMUTABLE = "IMMUT";
    public static final String BINARY = "BINARYOP";
    public static final String BUILTIN = "BUILTIN";

    /** Keeps a copy. */
    public Opcode {
        widths = List.copyOf(widths);
    }

    /** How many bytes an instruction has. */
    int length() {
        return 1 + widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether its operand is the offset of an instruction. */
    public boolean isJump() {
        return name.equals(JUMP) || isBranch();
    }

    /** Whether it may or may not jump. */
    public boolean isBranch() {
        return name.equals(JUMP_FALSY) || name.equals(AND_JUMP) || name.equals(OR_JUMP);
    }

    /** Whether it is the operation of this mnemonic. */
    public boolean is(String mnemonic) {
        return name.equals(mnemonic);
    }
}
