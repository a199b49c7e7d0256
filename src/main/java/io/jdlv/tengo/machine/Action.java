package io.jdlv.tengo.machine;

import java.util.List;
import java.util.Optional;

/** What an instruction does, or a part of it. */
sealed interface Action {
    /** How a value is made of others. */
    enum Operation {
        /** It is the first one. */
        COPY,
        /** It is the address of the first one. */
        ADDRESS,
        ADD,
        SUBTRACT,
        AND,
        OR,
        SHIFT_LEFT
    }

    /** A value is put somewhere. */
    record Assign(Operand to, Operation operation, List<Operand> from) implements Action {
        public Assign {
            from = List.copyOf(from);
        }

        static Assign copy(Operand to, Operand from) {
            return new Assign(to, Operation.COPY, List.of(from));
        }
    }

    /**
     * Two values are compared.
     *
     * @param bytes how many of each
     */
    record Compare(Operand left, Operand right, int bytes) implements Action {
        /** Nothing is known of it. */
        static final Compare UNKNOWN = new Compare(Operand.UNKNOWN, Operand.UNKNOWN, Operand.WORD);
    }

    /**
     * Execution goes on elsewhere if a condition holds.
     *
     * @param condition empty for one that is not followed
     * @param target the address
     */
    record Branch(Optional<Condition> condition, long target) implements Action {}

    /** Execution goes on elsewhere; the operand's value is the address. */
    record Jump(Operand target) implements Action {}

    /** Another function is called, which keeps no register. */
    record Call() implements Action {}

    /** Execution does not go on behind it. */
    record End() implements Action {}
}
