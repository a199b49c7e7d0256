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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arm64, as the GNU assembler writes it. */
final class Arm64 implements Decoder {
    private static final Pattern REGISTER = Pattern.compile("([xw])(\\d+)|w?sp|([xw])zr");
    private static final Pattern NUMBER = Pattern.compile("#(-?)(?:0x([0-9a-f]+)|(\\d+))");
    private static final Pattern RELATIVE = Pattern.compile("\\.\\+0x([0-9a-f]+)");
    private static final Pattern PLACE = Pattern.compile(
            "\\[(\\w+)(?:,(#[-0-9a-fx]+)|,(\\w+)(?:,\\w+ #(\\d+))?)?\\](!?)(?:,(#[-0-9a-fx]+))?");
    private static final Pattern SHIFT = Pattern.compile("lsl #(\\d+)");
    private static final int HALF = 0xffff;
    private static final long PAGE = 0xfff;
    private static final Register SP = new Register("sp", Operand.WORD);
    private static final Operand ZERO = new Operand.Number(0);

    /** No register of the machine: what lies between two steps of one instruction. */
    private static final Register BETWEEN = new Register("between", Operand.WORD);

    private static final Map<String, Condition> CONDITIONS = Map.ofEntries(
            Map.entry("eq", Condition.EQUAL),
            Map.entry("ne", Condition.NOT_EQUAL),
            Map.entry("cc", Condition.BELOW),
            Map.entry("lo", Condition.BELOW),
            Map.entry("cs", Condition.NOT_BELOW),
            Map.entry("hs", Condition.NOT_BELOW),
            Map.entry("hi", Condition.ABOVE),
            Map.entry("ls", Condition.NOT_ABOVE),
            Map.entry("lt", Condition.LESS),
            Map.entry("ge", Condition.NOT_LESS),
            Map.entry("gt", Condition.GREATER),
            Map.entry("le", Condition.NOT_GREATER));

    private static final Map<String, Operation> OPERATIONS = Map.of(
            "add", Operation.ADD,
            "sub", Operation.SUBTRACT,
            "and", Operation.AND,
            "orr", Operation.OR,
            "lsl", Operation.SHIFT_LEFT);

    @Override
    public String receiver() {
        return "x0";
    }

    @Override
    public String stackPointer() {
        return SP.name();
    }

    @Override
    public List<Action> decode(AsmInstruction instruction) {
        String text = instruction.text();
        int space = text.indexOf(' ');
        String mnemonic = space < 0 ? text : text.substring(0, space);
        List<String> words = space < 0 ? List.of() : Arrays.asList(text.substring(space + 1).split(", "));
        long pc = instruction.location().pc();
        if (mnemonic.startsWith("b.")) {
            return List.of(new Branch(Optional.ofNullable(CONDITIONS.get(mnemonic.substring(2))), target(words, pc)));
        }
        return switch (mnemonic) {
            case "nop" -> List.of();
            case "b" -> List.of(new Action.Jump(new Operand.Number(target(words, pc))));
            case "br" -> List.of(new Action.Jump(operand(words.getFirst(), Operand.WORD)));
            case "bl", "blr" -> List.of(new Action.Call());
            case "ret", "brk", "hlt", "udf" -> List.of(new Action.End());
            case "cbz", "cbnz" -> {
                Operand register = operand(words.getFirst(), Operand.WORD);
                Condition condition = mnemonic.equals("cbz") ? Condition.EQUAL : Condition.NOT_EQUAL;
                yield List.of(
                        new Compare(register, ZERO, register.bytes()), new Branch(Optional.of(condition), target(words, pc)));
            }
            case "tbz", "tbnz" -> List.of(new Branch(Optional.empty(), target(words, pc)));
            case "adrp", "adr" -> List.of(Assign.copy(
                    operand(words.getFirst(), Operand.WORD),
                    new Operand.Number((mnemonic.equals("adr") ? pc : pc & ~PAGE) + target(words, 0))));
            case "mov" -> List.of(Assign.copy(operand(words.getFirst(), Operand.WORD), shifted(words, 1)));
            case "movk" -> halfReplaced(words);
            case "cmp" -> compared(words);
            case "uxtb", "uxth", "uxtw" -> {
                Operand from = operand(words.get(1), Operand.WORD);
                int bytes = mnemonic.equals("uxtb") ? 1 : mnemonic.equals("uxth") ? 2 : 4;
                yield List.of(Assign.copy(
                        operand(words.getFirst(), Operand.WORD),
                        from instanceof Register register ? new Register(register.name(), bytes) : from));
            }
            case "add", "sub", "and", "orr", "lsl" -> computed(OPERATIONS.get(mnemonic), words);
            case "subs" -> {
                List<Action> actions = new ArrayList<>(compared(words.subList(1, words.size())));
                actions.addAll(computed(Operation.SUBTRACT, words));
                yield actions;
            }
            case "ldr", "ldar", "ldrb", "ldrh", "ldur", "ldurb", "ldurh" -> moved(words, sizeOf(mnemonic), true);
            case "str", "stlr", "strb", "strh", "stur", "sturb", "sturh" -> moved(words, sizeOf(mnemonic), false);
            case "ldp", "stp" -> pair(words, mnemonic.equals("ldp"));
            default -> unknown(words);
        };
    }

    private static int sizeOf(String mnemonic) {
        return mnemonic.endsWith("b") ? 1 : mnemonic.endsWith("h") ? 2 : Operand.WORD;
    }

    private static List<Action> unknown(List<String> words) {
        List<Action> actions = new ArrayList<>(List.of(Compare.UNKNOWN));
        words.stream()
                .map(word -> operand(word, Operand.WORD))
                .filter(Register.class::isInstance)
                .forEach(each -> actions.add(Assign.copy(each, Operand.UNKNOWN)));
        return actions;
    }

    private static long target(List<String> words, long pc) {
        Matcher relative = RELATIVE.matcher(words.getLast());
        return relative.matches() ? pc + Long.parseUnsignedLong(relative.group(1), 16) : 0;
    }

    /** The operand at a place, which a shift may follow; a register that is shifted is not followed. */
    private static Operand shifted(List<String> words, int at) {
        Operand operand = operand(words.get(at), Operand.WORD);
        Optional<Integer> shift = shift(words);
        if (shift.isEmpty()) {
            return operand;
        }
        return operand instanceof Operand.Number number ? new Operand.Number(number.value() << shift.get()) : Operand.UNKNOWN;
    }

    private static Optional<Integer> shift(List<String> words) {
        Matcher shift = SHIFT.matcher(words.getLast());
        return shift.matches() ? Optional.of(Integer.parseInt(shift.group(1))) : Optional.empty();
    }

    private static List<Action> compared(List<String> words) {
        Operand left = operand(words.getFirst(), Operand.WORD);
        return List.of(new Compare(left, shifted(words, 1), left.bytes()));
    }

    private static List<Action> computed(Operation operation, List<String> words) {
        Operand to = operand(words.getFirst(), Operand.WORD);
        Operand one = operand(words.get(1), Operand.WORD);
        Operand other = operand(words.get(2), Operand.WORD);
        Optional<Integer> shift = shift(words);
        return shift.isEmpty()
                ? List.of(new Assign(to, operation, List.of(one, other)))
                : List.of(
                        new Assign(BETWEEN, Operation.SHIFT_LEFT, List.of(other, new Operand.Number(shift.get()))),
                        new Assign(to, operation, List.of(one, BETWEEN)));
    }

    private static List<Action> halfReplaced(List<String> words) {
        Operand register = operand(words.getFirst(), Operand.WORD);
        long hole = ~((long) HALF << shift(words).orElse(0));
        return List.of(
                new Assign(register, Operation.AND, List.of(register, new Operand.Number(hole))),
                new Assign(register, Operation.OR, List.of(register, shifted(words, 1))));
    }

    private static List<Action> moved(List<String> words, int size, boolean isLoad) {
        Operand register = operand(words.getFirst(), Operand.WORD);
        int bytes = Math.min(size, register.bytes());
        Operand place = operand(words.getLast(), bytes);
        return around(words.getLast(), List.of(isLoad ? Assign.copy(register, place) : Assign.copy(place, register)));
    }

    private static List<Action> pair(List<String> words, boolean isLoad) {
        Operand first = operand(words.getFirst(), Operand.WORD);
        Operand second = operand(words.get(1), Operand.WORD);
        Operand place = operand(words.getLast(), first.bytes());
        Operand behind = place instanceof Memory memory
                ? new Memory(memory.terms(), memory.displacement() + first.bytes(), first.bytes())
                : place;
        return around(
                words.getLast(),
                isLoad
                        ? List.of(Assign.copy(BETWEEN, place), Assign.copy(second, behind), Assign.copy(first, BETWEEN))
                        : List.of(Assign.copy(place, first), Assign.copy(behind, second)));
    }

    /** What an access does, with the change of the base register before or behind it. */
    private static List<Action> around(String place, List<Action> access) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches() || parts.group(5).isEmpty() && parts.group(6) == null) {
            return access;
        }
        boolean isBefore = !parts.group(5).isEmpty();
        Operand base = operand(parts.group(1), Operand.WORD);
        Operand change = operand(isBefore ? parts.group(2) : parts.group(6), Operand.WORD);
        Assign changed = new Assign(base, Operation.ADD, List.of(base, change));
        List<Action> actions = new ArrayList<>(access);
        actions.add(isBefore ? 0 : actions.size(), changed);
        return actions;
    }

    private static Operand operand(String text, int bytes) {
        Matcher register = REGISTER.matcher(text);
        if (register.matches()) {
            return register(register);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return new Operand.Number(number(number));
        }
        Matcher place = PLACE.matcher(text);
        return place.matches() ? place(place, bytes) : Operand.UNKNOWN;
    }

    private static Operand register(Matcher register) {
        if (register.group(3) != null) {
            return ZERO;
        }
        return register.group(2) == null
                ? SP
                : new Register("x" + register.group(2), register.group(1).equals("x") ? Operand.WORD : Integer.BYTES);
    }

    private static long number(Matcher number) {
        long value = number.group(2) != null ? Long.parseUnsignedLong(number.group(2), 16) : Long.parseLong(number.group(3));
        return number.group(1).isEmpty() ? value : -value;
    }

    private static Operand place(Matcher place, int bytes) {
        List<Operand.Term> terms = new ArrayList<>();
        if (!(operand(place.group(1), Operand.WORD) instanceof Register base)) {
            return Operand.UNKNOWN;
        }
        terms.add(new Operand.Term(base, 1));
        long displacement = 0;
        boolean isChangedBefore = !place.group(5).isEmpty();
        if (place.group(2) != null && !isChangedBefore) {
            Matcher number = NUMBER.matcher(place.group(2));
            displacement = number.matches() ? number(number) : 0;
        }
        if (place.group(3) != null) {
            if (!(operand(place.group(3), Operand.WORD) instanceof Register index)) {
                return Operand.UNKNOWN;
            }
            terms.add(new Operand.Term(index, place.group(4) == null ? 1 : 1 << Integer.parseInt(place.group(4))));
        }
        return new Memory(terms, displacement, bytes);
    }
}
