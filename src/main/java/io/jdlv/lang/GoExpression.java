package io.jdlv.lang;

import java.util.List;
import java.util.Optional;

/**
 * A Go expression or type as parsed. Every node says where it stands in the text: {@code start} is the offset of its
 * first character, {@code end} that after its last, in characters of the Java string.
 */
public sealed interface GoExpression {
    /** The offset of the first character. */
    int start();

    /** The offset after the last character. */
    int end();

    /** What a literal is. */
    enum LiteralKind {
        INT, FLOAT, IMAGINARY, RUNE, STRING
    }

    /** Which way values go through a channel. */
    enum Direction {
        BOTH, SEND, RECEIVE
    }

    /** A name. */
    record Identifier(int start, int end, String name) implements GoExpression {
    }

    /** A number, rune or string, as written. */
    record Literal(int start, int end, LiteralKind kind, String text) implements GoExpression {
    }

    /** {@code (operand)}. */
    record Paren(int start, int end, GoExpression operand) implements GoExpression {
    }

    /** {@code operand.name}. */
    record Selector(int start, int end, GoExpression operand, Identifier name) implements GoExpression {
    }

    /** {@code operand[index]}, or an instantiation with several type arguments. */
    record Index(int start, int end, GoExpression operand, List<GoExpression> indices) implements GoExpression {
    }

    /** {@code operand[low:high:max]}. */
    record Slice(int start, int end, GoExpression operand, Optional<GoExpression> low, Optional<GoExpression> high,
            Optional<GoExpression> max) implements GoExpression {
    }

    /** {@code operand.(type)}; without a type where the keyword {@code type} stands. */
    record TypeAssertion(int start, int end, GoExpression operand, Optional<GoExpression> type)
            implements GoExpression {
    }

    /** {@code function(arguments)}, a call or a conversion. */
    record Call(int start, int end, GoExpression function, List<GoExpression> arguments, boolean ellipsis)
            implements GoExpression {
    }

    /** {@code *operand}, a dereference or a pointer type. */
    record Star(int start, int end, GoExpression operand) implements GoExpression {
    }

    /** A prefix operator: {@code + - ! ^ & ~ <-}. */
    record Unary(int start, int end, String operator, GoExpression operand) implements GoExpression {
    }

    /** {@code left operator right}; the operator stands at {@code operatorStart}. */
    record Binary(int start, int end, GoExpression left, String operator, int operatorStart, GoExpression right)
            implements GoExpression {
    }

    /** {@code key: value} in a composite literal. */
    record KeyValue(int start, int end, GoExpression key, GoExpression value) implements GoExpression {
    }

    /** {@code T{elements}}; inner literals may leave the type out. */
    record CompositeLiteral(int start, int end, Optional<GoExpression> type, List<GoExpression> elements)
            implements GoExpression {
    }

    /** {@code [length]element}, or a slice type if there is no length. */
    record ArrayType(int start, int end, Optional<GoExpression> length, GoExpression element) implements GoExpression {
    }

    /** {@code ...element}, or the length of an array literal. */
    record Ellipsis(int start, int end, Optional<GoExpression> element) implements GoExpression {
    }

    /** {@code map[key]value}. */
    record MapType(int start, int end, GoExpression key, GoExpression value) implements GoExpression {
    }

    /** {@code chan element} and its directed forms; {@code arrow} is the offset of the arrow, or -1. */
    record ChanType(int start, int end, Direction direction, int arrow, GoExpression element) implements GoExpression {
    }

    /** {@code func(parameters) results}. */
    record FuncType(int start, int end, List<Field> parameters, List<Field> results) implements GoExpression {
    }

    /** A function with a body; what is in the body is not looked at. */
    record FuncLiteral(int start, int end, FuncType type) implements GoExpression {
    }

    /** {@code struct{fields}}. */
    record StructType(int start, int end, List<Field> fields) implements GoExpression {
    }

    /** {@code interface{elements}}: methods have a name, embedded elements none. */
    record InterfaceType(int start, int end, List<Field> elements) implements GoExpression {
    }

    /** What could not be parsed. */
    record Bad(int start, int end) implements GoExpression {
    }

    /**
     * Fields, parameters, results or methods that share a type.
     *
     * @param names empty for embedded fields and unnamed parameters
     * @param type what they are
     * @param tag the tag of a struct's field, as written
     */
    record Field(List<Identifier> names, GoExpression type, Optional<String> tag) {
    }

    /** The expression without parentheses around it. */
    default GoExpression unparenthesized() {
        GoExpression inner = this;
        while (inner instanceof Paren paren) {
            inner = paren.operand();
        }
        return inner;
    }
}
