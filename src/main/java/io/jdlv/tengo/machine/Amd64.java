package io.jdlv.tengo.machine;

import io.jdlv.delve.AsmInstruction;
import io.jdlv.tengo.machine.Action.Assign;
import io.jdlv.tengo.machine.Action.Branch;
import io.jdlv.tengo.machine.Action.Compare;
import io.jdlv.tengo.machine.Action.Operation;
import io.jdlv.tengo.machine.Operand.Memory;
import io.jdlv.tengo.machine.Operand.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The amd64, as Intel writes it. */
final class Amd64 implements Decoder {
    private static final Pattern PREFIX = Pattern.compile("^(?:(?:lock|rep|repne|data16|data32) )+");
    private static final Pattern NUMBER = Pattern.compile("(-?)0x([0-9a-f]+)");
    private static final Pattern PLACE = Pattern.compile("(?:(byte|word|dword|qword|xmmword|ymmword) )?ptr \\[([^\\]]+)\\]");
    private static final Pattern PART = Pattern.compile("([+-]?)(?:([1248])\\*)?(\\w+)");
    private static final Map<String, Integer> SIZES =
            Map.of("byte", 1, "word", 2, "dword", 4, "qword", 8, "xmmword", 16, "ymmword", 32);
    private static final Map<String, Register> REGISTERS = registers();
    private static final Register STACK = REGISTERS.get("rsp");
    private static final Operand ZERO = new Operand.Number(0);

    /** Instructions that write these two beside what they name. */
    private static final List<String> WIDE = List.of("mul", "imul", "div", "idiv", "cqo", "cdq", "cmpxchg", "cpuid", "rdtsc");

    private static final Map<String, Condition> CONDITIONS = Map.ofEntries(
            Map.entry("jz", Condition.EQUAL),
            Map.entry("je", Condition.EQUAL),
            Map.entry("jnz", Condition.NOT_EQUAL),
            Map.entry("jne", Condition.NOT_EQUAL),
            Map.entry("jb", Condition.BELOW),
            Map.entry("jnb", Condition.NOT_BELOW),
            Map.entry("jae", Condition.NOT_BELOW),
            Map.entry("jnbe", Condition.ABOVE),
            Map.entry("ja", Condition.ABOVE),
            Map.entry("jbe", Condition.NOT_ABOVE),
            Map.entry("jl", Condition.LESS),
            Map.entry("jnl", Condition.NOT_LESS),
            Map.entry("jge", Condition.NOT_LESS),
            Map.entry("jnle", Condition.GREATER),
            Map.entry("jg", Condition.GREATER),
            Map.entry("jle", Condition.NOT_GREATER));

    @Override
    public String receiver() {
        return "rax";
    }

    @Override
    public String stackPointer() {
        return STACK.name();
    }

    private static Map<String, Register> registers() {
        Map<String, Register> all = new HashMap<>();
        for (String letter : List.of("a", "b", "c", "d")) {
            String whole = "r" + letter + "x";
            name(all, whole, "e" + letter + "x", letter + "x", letter + "l");
        }
        for (String pair : List.of("si", "di", "bp", "sp")) {
            name(all, "r" + pair, "e" + pair, pair, pair + "l");
        }
        for (int i = 8; i < 16; i++) {
            name(all, "r" + i, "r" + i + "d", "r" + i + "w", "r" + i + "b");
        }
        return Map.copyOf(all);
    }

    private static void name(Map<String, Register> all, String... widestFirst) {
        int bytes = Operand.WORD;
        for (String name : widestFirst) {
            all.put(name, new Register(widestFirst[0], bytes));
            bytes /= 2;
        }
    }

    @Override
    public List<Action> decode(AsmInstruction instruction) {
        String text = PREFIX.matcher(instruction.text()).replaceFirst("");
        int space = text.indexOf(' ');
        String mnemonic = space < 0 ? text : text.substring(0, space);
        long next = instruction.location().pc() + instruction.bytes().size();
        List<Operand> operands = space < 0
                ? List.of()
                : Arrays.stream(text.substring(space + 1).split(", ")).map(each -> operand(each, next)).toList();
        Operand first = operands.isEmpty() ? Operand.UNKNOWN : operands.getFirst();
        Operand last = operands.isEmpty() ? Operand.UNKNOWN : operands.getLast();
        if (mnemonic.startsWith("j") && !mnemonic.equals("jmp")) {
            return first instanceof Operand.Number target
                    ? List.of(new Branch(Optional.ofNullable(CONDITIONS.get(mnemonic)), target.value()))
                    : List.of();
        }
        return switch (mnemonic) {
            case "nop" -> List.of();
            case "jmp" -> List.of(new Action.Jump(first));
            case "call" -> List.of(new Action.Call());
            case "ret", "ud2", "int3", "int", "hlt" -> List.of(new Action.End());
            case "mov", "movzx" -> List.of(Assign.copy(first, last));
            case "lea" -> List.of(new Assign(first, Operation.ADDRESS, List.of(last)));
            case "cmp" -> List.of(new Compare(first, last, first.bytes()));
            case "test" -> List.of(first.equals(last) ? new Compare(first, ZERO, first.bytes()) : Compare.UNKNOWN);
            case "sub" -> List.of(new Compare(first, last, first.bytes()), with(Operation.SUBTRACT, first, last));
            case "add" -> List.of(with(Operation.ADD, first, last), Compare.UNKNOWN);
            case "and" -> List.of(with(Operation.AND, first, last), Compare.UNKNOWN);
            case "or" -> List.of(with(Operation.OR, first, last), Compare.UNKNOWN);
            case "shl" -> List.of(with(Operation.SHIFT_LEFT, first, last), Compare.UNKNOWN);
            case "inc" -> List.of(with(Operation.ADD, first, new Operand.Number(1)), Compare.UNKNOWN);
            case "dec" -> List.of(with(Operation.SUBTRACT, first, new Operand.Number(1)), Compare.UNKNOWN);
            case "push" -> List.of(
                    with(Operation.SUBTRACT, STACK, new Operand.Number(Operand.WORD)), Assign.copy(top(), first));
            case "pop" -> List.of(Assign.copy(first, top()), with(Operation.ADD, STACK, new Operand.Number(Operand.WORD)));
            default -> unknown(mnemonic, operands);
        };
    }

    private static Assign with(Operation operation, Operand target, Operand other) {
        return new Assign(target, operation, List.of(target, other));
    }

    private static Memory top() {
        return new Memory(List.of(new Operand.Term(STACK, 1)), 0, Operand.WORD);
    }

    private static List<Action> unknown(String mnemonic, List<Operand> operands) {
        boolean isExchange = mnemonic.startsWith("xchg") || mnemonic.startsWith("xadd");
        Stream<Operand> written = Stream.concat(
                operands.stream().limit(isExchange ? operands.size() : 1),
                WIDE.contains(mnemonic) ? Stream.of(REGISTERS.get("rax"), REGISTERS.get("rdx")) : Stream.of());
        List<Action> actions = new ArrayList<>(List.of(Compare.UNKNOWN));
        written.forEach(each -> actions.add(Assign.copy(each, Operand.UNKNOWN)));
        return actions;
    }

    private static Operand operand(String text, long next) {
        Register register = REGISTERS.get(text);
        if (register != null) {
            return register;
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return new Operand.Number(number(number.group(1), number.group(2)));
        }
        Matcher place = PLACE.matcher(text);
        return place.matches()
                ? place(place.group(2), place.group(1) == null ? Operand.WORD : SIZES.get(place.group(1)), next)
                : Operand.UNKNOWN;
    }

    private static long number(String sign, String digits) {
        long number = Long.parseUnsignedLong(digits, 16);
        return sign.equals("-") ? -number : number;
    }

    private static Operand place(String text, int bytes, long next) {
        List<Operand.Term> terms = new ArrayList<>();
        long displacement = 0;
        int end = 0;
        for (Matcher part = PART.matcher(text); end < text.length(); end = part.end()) {
            if (!part.find(end) || part.start() != end) {
                return Operand.UNKNOWN;
            }
            String what = part.group(3);
            if (what.equals("rip")) {
                displacement += next;
            } else if (REGISTERS.containsKey(what)) {
                terms.add(new Operand.Term(REGISTERS.get(what), part.group(2) == null ? 1 : Integer.parseInt(part.group(2))));
            } else if (what.startsWith("0x")) {
                // those below zero are written as the 32 bits that they are
                long number = Long.parseUnsignedLong(what.substring(2), 16);
                displacement += part.group(1).equals("-") ? -number : number > Integer.MAX_VALUE ? (int) number : number;
            } else {
                return Operand.UNKNOWN;
            }
        }
        return new Memory(terms, displacement, bytes);
    }
}
