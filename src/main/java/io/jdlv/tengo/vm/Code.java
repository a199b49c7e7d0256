package io.jdlv.tengo.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The instructions of a function. */
public final class Code {
    private final NavigableMap<Integer, Instruction> byOffset;
    private final int size;

    private Code(NavigableMap<Integer, Instruction> byOffset, int size) {
        this.byOffset = byOffset;
        this.size = size;
    }

    /**
     * Takes code apart.
     *
     * @param table the host's operations
     * @param bytes the code
     * @throws VmException when a byte is no operation, or the last instruction is not whole
     */
    static Code decode(OpcodeTable table, byte[] bytes) {
        NavigableMap<Integer, Instruction> all = new TreeMap<>();
        int offset = 0;
        while (offset < bytes.length) {
            int at = offset;
            int number = Byte.toUnsignedInt(bytes[offset]);
            Opcode opcode = table.find(number)
                    .orElseThrow(() -> new VmException("The code has byte " + number + " at " + at + ", which this host's"
                            + " table of operations does not have."));
            if (offset + opcode.length() > bytes.length) {
                throw new VmException("The code ends inside the instruction at " + at + ".");
            }
            all.put(offset, new Instruction(offset, opcode, operands(opcode, bytes, offset + 1)));
            offset += opcode.length();
        }
        return new Code(all, bytes.length);
    }

    private static List<Integer> operands(Opcode opcode, byte[] bytes, int start) {
        List<Integer> operands = new ArrayList<>();
        int at = start;
        for (int width : opcode.widths()) {
            int value = 0;
            for (int i = 0; i < width; i++) {
                value = value << 8 | Byte.toUnsignedInt(bytes[at++]);
            }
            operands.add(value);
        }
        return operands;
    }

    /** All, in order. */
    public List<Instruction> instructions() {
        return List.copyOf(byOffset.values());
    }

    /** How many bytes they have. */
    public int size() {
        return size;
    }

    /** The instruction that begins at an offset. */
    public Optional<Instruction> at(int offset) {
        return Optional.ofNullable(byOffset.get(offset));
    }

    /**
     * The instruction to which the byte at an instruction pointer belongs; before the first one, the first.
     *
     * @param ip where the VM is; it points at the last byte that was read of the instruction being executed
     */
    public Optional<Instruction> containing(int ip) {
        Map.Entry<Integer, Instruction> entry = byOffset.floorEntry(Math.max(ip, 0));
        return Optional.ofNullable(entry).map(Map.Entry::getValue);
    }

    /** The instruction behind another one in the code. */
    public Optional<Instruction> after(Instruction instruction) {
        return at(instruction.end());
    }

    /**
     * The return that a call looks ahead to: the one right behind it, or behind one instruction that drops the call's result.
     * By it the VM knows a function that ends in a call of itself, which needs no frame of its own then.
     */
    public Optional<Instruction> returnBehind(Instruction instruction) {
        Optional<Instruction> next = Optional.of(instruction).filter(each -> each.opcode().is(Opcode.CALL)).flatMap(this::after);
        return next.filter(each -> each.opcode().is(Opcode.POP))
                .flatMap(this::after)
                .or(() -> next)
                .filter(each -> each.opcode().is(Opcode.RETURN));
    }

    /** The call that looks ahead to a return. */
    public Optional<Instruction> callBefore(int returnOffset) {
        return byOffset.headMap(returnOffset, false).descendingMap().values().stream()
                .limit(2)
                .filter(each -> returnBehind(each).filter(found -> found.offset() == returnOffset).isPresent())
                .findFirst();
    }
}
