package io.jdlv.tengo.machine;

import io.jdlv.tengo.machine.Operand.Memory;
import io.jdlv.tengo.machine.Operand.Register;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is known of the registers and the stack while code is followed. */
final class Machine {
    /** Where the stack is taken to be, and the object that the method belongs to: far from any address of a program. */
    static final long STACK = 0x2000_0000_0000_0000L;

    static final long OBJECT = 0x1000_0000_0000_0000L;

    private final Map<String, Long> registers;
    private final NavigableMap<Long, Long> stack;
    private final Constants constants;
    private Optional<Compared> compared;

    private Machine(Map<String, Long> registers, NavigableMap<Long, Long> stack, Constants constants, Optional<Compared> compared) {
        this.registers = new HashMap<>(registers);
        this.stack = new TreeMap<>(stack);
        this.constants = constants;
        this.compared = compared;
    }

    private record Compared(long left, long right, int bytes) {}

    /** One in which a method begins. */
    static Machine atEntry(Decoder decoder) {
        Map<String, Long> known = Map.of(decoder.receiver(), OBJECT, decoder.stackPointer(), STACK);
        return new Machine(known, new TreeMap<>(), any -> Optional.empty(), Optional.empty());
    }

    /** Another one that knows the same. */
    Machine copy() {
        return reading(constants);
    }

    /** Another one that knows the same, and reads the program's memory. */
    Machine reading(Constants program) {
        return new Machine(registers, stack, program, compared);
    }

    /** The value of an operand, if it is known. */
    Optional<Long> value(Operand operand) {
        return switch (operand) {
            case Operand.Unknown unknown -> Optional.empty();
            case Operand.Number number -> Optional.of(number.value());
            case Register register -> Optional.ofNullable(registers.get(register.name())).map(value -> cut(value, register.bytes()));
            case Memory memory -> address(memory).flatMap(at -> at >= OBJECT || memory.bytes() < Operand.WORD
                    ? Optional.ofNullable(stack.get(at)).map(value -> cut(value, memory.bytes()))
                    : constants.word(at));
        };
    }

    /** Where an operand is, if it is in memory at an address that is known. */
    Optional<Long> address(Operand operand) {
        if (!(operand instanceof Memory memory)) {
            return Optional.empty();
        }
        long sum = memory.displacement();
        for (Operand.Term term : memory.terms()) {
            Optional<Long> part = value(term.register());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum += part.get() * term.factor();
        }
        return Optional.of(sum);
    }

    /** Carries out an assignment. */
    void assign(Action.Assign assign) {
        put(assign.to(), result(assign));
    }

    /** Puts a value somewhere; an empty one is no longer known. */
    void put(Operand to, Optional<Long> value) {
        Optional<Long> fitting = value.map(whole -> cut(whole, to.bytes()));
        if (to instanceof Register register) {
            registers.remove(register.name());
            fitting.ifPresent(known -> registers.put(register.name(), known));
        }
        address(to).ifPresent(at -> {
            stack.subMap(at - Operand.WORD, false, at + to.bytes(), false).clear();
            fitting.ifPresent(known -> stack.put(at, known));
        });
    }

    private Optional<Long> result(Action.Assign assign) {
        Operand first = assign.from().getFirst();
        return switch (assign.operation()) {
            case COPY -> value(first);
            case ADDRESS -> address(first);
            case ADD, SUBTRACT, AND, OR, SHIFT_LEFT -> value(first)
                    .flatMap(one -> value(assign.from().getLast()).map(other -> compute(assign.operation(), one, other)));
        };
    }

    private static long compute(Action.Operation operation, long one, long other) {
        return switch (operation) {
            case ADD -> one + other;
            case SUBTRACT -> one - other;
            case AND -> one & other;
            case OR -> one | other;
            case SHIFT_LEFT -> one << other;
            case COPY, ADDRESS -> one;
        };
    }

    private static long cut(long value, int bytes) {
        return bytes >= Operand.WORD ? value : value & (1L << bytes * Byte.SIZE) - 1;
    }

    /** Compares, for the next branch. */
    void compare(Action.Compare compare) {
        compared = value(compare.left())
                .flatMap(left -> value(compare.right()).map(right -> new Compared(left, right, compare.bytes())));
    }

    /** Whether a branch is taken, if that is known. */
    Optional<Boolean> isTaken(Action.Branch branch) {
        return branch.condition().flatMap(condition ->
                compared.map(known -> condition.holds(known.left(), known.right(), known.bytes())));
    }

    /** Another function has been called. */
    void called(String stackPointer) {
        registers.keySet().retainAll(Set.of(stackPointer));
        compared = Optional.empty();
    }
}
