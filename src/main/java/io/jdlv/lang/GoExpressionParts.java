package io.jdlv.lang;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The expressions that an expression is made of. Types and bodies of functions are not looked into. */
final class GoExpressionParts {
    private GoExpressionParts() {}

    /** From left to right; none for names, literals and types. */
    static List<GoExpression> of(GoExpression node) {
        return switch (node) {
            case GoExpression.Paren paren -> List.of(paren.operand());
            case GoExpression.Selector selector -> List.of(selector.operand());
            case GoExpression.Index index ->
                Stream.concat(Stream.of(index.operand()), index.indices().stream()).toList();
            case GoExpression.Slice slice ->
                Stream.of(Optional.of(slice.operand()), slice.low(), slice.high(), slice.max())
                        .flatMap(Optional::stream)
                        .toList();
            case GoExpression.TypeAssertion assertion -> List.of(assertion.operand());
            case GoExpression.Call call ->
                Stream.concat(Stream.of(call.function()), call.arguments().stream()).toList();
            case GoExpression.Star star -> List.of(star.operand());
            case GoExpression.Unary unary -> List.of(unary.operand());
            case GoExpression.Binary binary -> List.of(binary.left(), binary.right());
            case GoExpression.KeyValue entry -> List.of(entry.key(), entry.value());
            case GoExpression.CompositeLiteral literal -> literal.elements();
            default -> List.of();
        };
    }
}
