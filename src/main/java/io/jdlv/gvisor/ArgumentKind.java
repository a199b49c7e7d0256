package io.jdlv.gvisor;

/**
 * What an argument of a system call is, as signatures.txt writes it: {@code BASE}, {@code BASE>} for what the call fills, {@code
 * BASE+} for what it reads and fills, and behind that how many: {@code :2} as argument 2 says, {@code *2} two of them, {@code :r} as the result says.
 *
 * @param base the name of a kind, a set or a struct
 * @param read whether the call reads it: it is shown when the call begins
 * @param filled whether the call fills it: it is shown when the call has returned
 * @param count how many there are; one where nothing is said
 */
record ArgumentKind(String base, boolean read, boolean filled, Count count) {
    /** How many there are of what an argument points at. */
    sealed interface Count {}

    /** One, or what the kind itself says. */
    record One() implements Count {}

    /** Always so many. */
    record Fixed(int number) implements Count {}

    /** As many as an argument says, counted from 0. */
    record InArgument(int index) implements Count {}

    /** As many as the call returns. */
    record InResult() implements Count {}

    static ArgumentKind of(String word) {
        int colon = word.indexOf(':');
        int star = word.indexOf('*');
        int end = colon >= 0 ? colon : star >= 0 ? star : word.length();
        String name = word.substring(0, end);
        boolean filled = name.endsWith(">");
        boolean both = name.endsWith("+");
        return new ArgumentKind(
                filled || both ? name.substring(0, end - 1) : name, !filled, filled || both, count(word.substring(end)));
    }

    private static Count count(String text) {
        if (text.isEmpty()) {
            return new One();
        }
        if (text.equals(":r")) {
            return new InResult();
        }
        int number = Integer.parseInt(text.substring(1));
        return text.charAt(0) == '*' ? new Fixed(number) : new InArgument(number);
    }
}
