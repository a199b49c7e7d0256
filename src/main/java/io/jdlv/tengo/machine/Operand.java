package io.jdlv.tengo.machine;

import java.util.List;

/** What an instruction reads or writes. */
sealed interface Operand {
    /** Something that is not followed. */
    Operand UNKNOWN = new Unknown();

    /** How many bytes a word of the machine has. */
    int WORD = 8;

    /** {@return how many bytes it has} */
    int bytes();

    /** Something that is not followed. */
    record Unknown() implements Operand {
        @Override
        public int bytes() {
            return WORD;
        }
    }

    /**
     * A register.
     *
     * @param name of the whole register
     * @param bytes how many of its lowest bytes are meant
     */
    record Register(String name, int bytes) implements Operand {}

    /** A number in the instruction. */
    record Number(long value) implements Operand {
        @Override
        public int bytes() {
            return WORD;
        }
    }

    /**
     * A register as a part of an address.
     *
     * @param register which
     * @param factor what it is multiplied by
     */
    record Term(Register register, int factor) {}

    /**
     * A place in memory.
     *
     * @param terms what its address is the sum of
     * @param displacement what is added
     * @param bytes how many there are
     */
    record Memory(List<Term> terms, long displacement, int bytes) implements Operand {
        public Memory {
            terms = List.copyOf(terms);
        }
    }
}
