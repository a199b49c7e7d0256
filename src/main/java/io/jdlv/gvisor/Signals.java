package io.jdlv.gvisor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.LongStream;

/** Linux's names for signals on amd64 and arm64 (include/uapi/asm-generic/signal.h). */
final class Signals {
    private static final List<String> NAMES = List.of((
            "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ"
                    + " VTALRM PROF WINCH IO PWR SYS")
            .split(" "));
    private static final int FIRST_REALTIME = 32;
    private static final int LAST = 64;

    private Signals() {}

    /** {@code SIGTERM} for 15, {@code SIGRT_2} for 34 as the kernel counts them; the number where there is no such signal. */
    static String name(int number) {
        if (number >= 1 && number <= NAMES.size()) {
            return "SIG" + NAMES.get(number - 1);
        }
        return number >= FIRST_REALTIME && number <= LAST ? "SIGRT_" + (number - FIRST_REALTIME) : Integer.toString(number);
    }

    /** The names of several, in order; three and more real-time signals in a row are the first and the last of them. */
    static String names(SortedSet<Long> numbers) {
        List<String> names = new ArrayList<>();
        for (long number : numbers) {
            boolean isInside = number > FIRST_REALTIME && number < LAST && numbers.contains(number - 1) && numbers.contains(number + 1);
            if (!isInside) {
                names.add(name((int) number));
            } else if (!names.getLast().equals("...")) {
                names.add("...");
            }
        }
        return String.join(" ", names);
    }

    /**
     * A set of signals as strace shows one: {@code [INT CHLD]}, or what is not in it, {@code ~[KILL STOP]}, where most are.
     *
     * @param set signal 1 is the lowest bit
     */
    static String set(long set) {
        boolean most = Long.bitCount(set) > LAST / 2;
        List<String> names = LongStream.rangeClosed(1, LAST)
                .filter(number -> (set >>> (number - 1) & 1) == (most ? 0 : 1))
                .mapToObj(number -> name((int) number).replaceFirst("^SIG", ""))
                .toList();
        return (most ? "~" : "") + "[" + String.join(" ", names) + "]";
    }
}
