package io.jdlv.tengo.syntax;

/** An expression over a script's names, as it is typed in conditions and behind {@code p}. */
public sealed interface Expression {
    /**
     * A value that is written.
     *
     * @param value a Long, Double, String or Boolean; for a character an Integer, its code point
     */
    record Literal(Object value) implements Expression {}

    /** The value undefined. */
    record Undefined() implements Expression {}

    /**
     * A variable.
     *
     * @param name its name
     */
    record Name(String name) implements Expression {}

    /**
     * An element.
     *
     * @param container an array, map or string
     * @param index a number or key; a member is the key of its name
     */
    record Index(Expression container, Expression index) implements Expression {}

    /**
     * The length of a value, {@code len(x)}.
     *
     * @param value an array, map, string or bytes
     */
    record Length(Expression value) implements Expression {}

    /**
     * An operator before a value.
     *
     * @param operator {@code !}, {@code -} or {@code +}
     * @param value its operand
     */
    record Unary(String operator, Expression value) implements Expression {}

    /**
     * An operator between values.
     *
     * @param operator of arithmetic, comparison or logic
     * @param left what stands before it
     * @param right what stands behind it
     */
    record Binary(String operator, Expression left, Expression right) implements Expression {}
}
