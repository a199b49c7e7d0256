package io.jdlv.tengo;

/** What an expression over a script's names comes to. */
sealed interface Computed {
    /**
     * A value in the host's memory.
     *
     * @param expression Delve's, for a value of tengo's type Object
     */
    record Place(String expression) implements Computed {}

    /**
     * A value that was worked out here.
     *
     * @param value a Long, Double, String or Boolean; for a character an Integer, its code point
     */
    record Constant(Object value) implements Computed {}

    /** Undefined. */
    record Nothing() implements Computed {}
}
