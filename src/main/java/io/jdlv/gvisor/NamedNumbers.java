package io.jdlv.gvisor;

import io.jdlv.lang.GoNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * Names for a number, or for parts of it.
 *
 * @param mask the bits that choose one of several names; all of them where a number has one name
 * @param choices the names of what is under the mask
 * @param bits the names of single bits beside it
 */
record NamedNumbers(long mask, List<Named> choices, List<Named> bits) {
    /** Choices end and bits begin. */
    private static final String BAR = "|";

    /** A number below this that has no name is a number, one above it is more likely bits. */
    private static final int SMALL = 4096;

    NamedNumbers {
        choices = List.copyOf(choices);
        bits = List.copyOf(bits);
    }

    /** A number with its name. */
    record Named(long number, String name) {}

    /** Reads {@code MASK NUMBER NAME ... | BIT NAME ...}. */
    static NamedNumbers of(List<String> words) {
        int bar = words.contains(BAR) ? words.indexOf(BAR) : words.size();
        return new NamedNumbers(
                number(words.getFirst()), pairs(words.subList(1, bar)), pairs(words.subList(Math.min(bar + 1, words.size()), words.size())));
    }

    private static List<Named> pairs(List<String> words) {
        List<Named> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            pairs.add(new Named(number(words.get(i)), words.get(i + 1)));
        }
        return pairs;
    }

    private static long number(String text) {
        return text.startsWith("-") ? GoNumber.parseInt(text, 0) : GoNumber.parseUint(text, 0);
    }

    /** The names of a number, joined by bars; what has none is a number among them. */
    String text(long number) {
        List<String> names = new ArrayList<>();
        long left = number;
        for (Named bit : bits) {
            if ((left & bit.number()) == bit.number() && (bit.number() & mask) == 0) {
                names.add(bit.name());
                left &= ~bit.number();
            }
        }
        for (Named choice : choices) {
            boolean says = choice.number() != 0 || mask != 0 || left == 0 && names.isEmpty();
            if ((left & mask) == choice.number() && says) {
                names.addFirst(choice.name());
                left &= ~choice.number();
            }
        }
        if (left != 0 || names.isEmpty()) {
            boolean small = bits.isEmpty() && Math.abs(number) < SMALL;
            names.add(small ? Long.toString(number) : number == 0 ? "0" : GoNumber.hex(left));
        }
        return String.join(BAR, names);
    }
}
