package io.jdlv.gvisor;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.Memory;
import io.jdlv.rpc.Call;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A system call as the registers of the program have it that makes it. The sentry keeps them in memory, in the order in which
 * Linux shows them to debuggers (struct user_regs_struct of amd64, user_pt_regs of arm64), and takes number and arguments of a
 * call from there. On arm64 the result of a call takes the place of its first argument, and has {@code -ENOSYS} there from the
 * beginning; behind the registers and those of floating point there is a copy (arch.State.OrigR0).
 *
 * @param number the call's, unsigned
 * @param arguments all six
 */
record SavedCall(long number, List<Long> arguments) {
    private static final int WORD = 8;

    SavedCall {
        arguments = List.copyOf(arguments);
    }

    /** Where numbers and arguments are among the registers, counted in words. */
    private record Order(int first, int words, int number, List<Integer> arguments) {
        /** From r10 to orig_rax. */
        static final Order AMD64 = new Order(7, 9, 8, List.of(7, 6, 5, 0, 2, 1));

        /** To the copy, behind 31 registers, sp, pc, pstate, tpidr_el0 and a slice. */
        static final Order ARM64 = new Order(0, 39, 8, List.of(38, 1, 2, 3, 4, 5));

        static Order of(Architecture architecture) {
            return architecture == Architecture.AMD64 ? AMD64 : ARM64;
        }
    }

    /**
     * Reads one.
     *
     * @param registers where the sentry has the program's registers, unsigned
     */
    static Call<SavedCall> ask(long registers, Architecture architecture, DelveClient delve) {
        Order order = Order.of(architecture);
        return delve.data()
                .memory(registers + (long) order.first() * WORD, order.words() * WORD)
                .map(memory -> of(architecture, words(memory)));
    }

    /**
     * Finds it among the registers.
     *
     * @param words those that {@link #ask} reads
     * @return a call that there is not, if there are fewer
     */
    static SavedCall of(Architecture architecture, List<Long> words) {
        Order order = Order.of(architecture);
        return words.size() < order.words()
                ? new SavedCall(-1, List.of())
                : new SavedCall(words.get(order.number()), order.arguments().stream().map(words::get).toList());
    }

    /** The six words of an array of arguments. */
    static List<Long> words(Memory memory) {
        ByteBuffer bytes = memory.numbers();
        return IntStream.range(0, bytes.capacity() / WORD).mapToObj(i -> bytes.getLong(i * WORD)).toList();
    }
}
