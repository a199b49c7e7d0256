package io.jdlv.tengo.machine;

/** What a branch depends on: how two numbers of so many bytes compare. */
enum Condition {
    EQUAL,
    NOT_EQUAL,
    BELOW,
    NOT_BELOW,
    ABOVE,
    NOT_ABOVE,
    LESS,
    NOT_LESS,
    GREATER,
    NOT_GREATER;

    /**
     * Whether it holds.
     *
     * @param left one number, of which only the lowest bytes count
     * @param right the other
     * @param bytes how many
     */
    boolean holds(long left, long right, int bytes) {
        int surplus = Long.SIZE - bytes * Byte.SIZE;
        long one = left << surplus;
        long other = right << surplus;
        int unsigned = Long.compareUnsigned(one, other);
        return switch (this) {
            case EQUAL -> one == other;
            case NOT_EQUAL -> one != other;
            case BELOW -> unsigned < 0;
            case NOT_BELOW -> unsigned >= 0;
            case ABOVE -> unsigned > 0;
            case NOT_ABOVE -> unsigned <= 0;
            case LESS -> one < other;
            case NOT_LESS -> one >= other;
            case GREATER -> one > other;
            case NOT_GREATER -> one <= other;
        };
    }
}
