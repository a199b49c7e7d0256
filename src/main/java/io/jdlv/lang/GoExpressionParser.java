package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Go's expression grammar, with the errors that Go's {@code parser.ParseExpr} gives for malformed input.
 *
 * <p>Delve's client depends on those errors: {@code set} finds its equal sign by one, and shows the others. Bodies of
 * function literals are skipped, not parsed.
 */
public final class GoExpressionParser {
    /**
     * What parsing gave.
     *
     * @param expression the expression, with {@link GoExpression.Bad} where it could not be understood; empty only if
     *     the parser gave up
     * @param errors in the order of their places
     */
    public record Result(Optional<GoExpression> expression, List<GoSyntaxError> errors) {
        /** All errors as Go prints them: the first, and how many more there are; empty if there are none. */
        public String errorText() {
            return switch (errors.size()) {
                case 0 -> "";
                case 1 -> errors.getFirst().toString();
                default -> errors.getFirst() + " (and " + (errors.size() - 1) + " more errors)";
            };
        }
    }

    private static final int LOWEST_PRECEDENCE = 1;

    private final GoTokenCursor cursor;
    private final GoTypeParser types;

    private GoExpressionParser(GoTokenCursor cursor) {
        this.cursor = cursor;
        this.types = new GoTypeParser(cursor, this::expression);
    }

    /** Parses a text as one expression or type. */
    public static Result parse(String text) {
        GoSyntaxErrors errors = new GoSyntaxErrors(text);
        Optional<GoExpression> expression;
        try {
            expression = Optional.of(new GoExpressionParser(new GoTokenCursor(text, errors)).whole());
        } catch (GoSyntaxErrors.GivenUp e) {
            // The errors say why.
            expression = Optional.empty();
        }
        return new Result(expression, errors.sorted());
    }

    private GoExpression whole() {
        GoExpression expression = expression();
        if (cursor.atLineEnd()) {
            cursor.next();
        }
        cursor.expect(GoToken.EOF);
        return expression;
    }

    private GoExpression expression() {
        return binary(LOWEST_PRECEDENCE);
    }

    private GoExpression binary(int lowest) {
        GoExpression left = unary();
        int levels = 0;
        while (true) {
            cursor.deeper();
            levels++;
            // An equal sign is taken for ==, and then complained of; that is how Go words it.
            GoToken operator = cursor.is(GoToken.ASSIGN) ? GoToken.EQL : cursor.kind();
            int precedence = operator.precedence();
            if (precedence < lowest) {
                cursor.shallower(levels);
                return left;
            }
            int at = cursor.expect(operator);
            GoExpression right = binary(precedence + 1);
            left = new GoExpression.Binary(left.start(), right.end(), left, operator.text(), at, right);
        }
    }

    private GoExpression unary() {
        cursor.deeper();
        int start = cursor.start();
        GoExpression result = switch (cursor.kind()) {
            case ADD, SUB, NOT, XOR, AND, TILDE -> {
                String operator = cursor.kind().text();
                cursor.next();
                GoExpression operand = unary();
                yield new GoExpression.Unary(start, operand.end(), operator, operand);
            }
            case ARROW -> {
                cursor.next();
                GoExpression operand = unary();
                yield operand instanceof GoExpression.ChanType type ? receiving(type, start)
                        : new GoExpression.Unary(start, operand.end(), "<-", operand);
            }
            case MUL -> {
                cursor.next();
                GoExpression operand = unary();
                yield new GoExpression.Star(start, operand.end(), operand);
            }
            default -> primary();
        };
        cursor.shallower(1);
        return result;
    }

    /**
     * The channel type that an arrow before a channel type makes: {@code <-chan T}; in {@code <-chan<- T} the second
     * arrow belongs to the element in its turn.
     */
    private GoExpression.ChanType receiving(GoExpression.ChanType type, int arrow) {
        if (type.direction() == GoExpression.Direction.RECEIVE) {
            cursor.errorExpected(type.arrow(), "'chan'");
        }
        GoExpression element = type.element();
        if (type.direction() == GoExpression.Direction.SEND) {
            if (element instanceof GoExpression.ChanType inner) {
                element = receiving(inner, type.arrow());
            } else {
                cursor.errorExpected(type.arrow(), "channel type");
            }
        }
        return new GoExpression.ChanType(arrow, type.end(), GoExpression.Direction.RECEIVE, arrow, element);
    }

    private GoExpression primary() {
        GoExpression x = operand();
        int levels = 0;
        while (true) {
            cursor.deeper();
            levels++;
            switch (cursor.kind()) {
                case PERIOD -> x = selectorOrAssertion(x);
                case LBRACK -> x = indexOrSlice(x);
                case LPAREN -> x = call(x);
                case LBRACE -> {
                    if (!canHaveLiteral(x.unparenthesized())) {
                        cursor.shallower(levels);
                        return x;
                    }
                    if (x instanceof GoExpression.Paren) {
                        cursor.error(x.unparenthesized().start(), "cannot parenthesize type in composite literal");
                    }
                    x = literal(Optional.of(x));
                }
                default -> {
                    cursor.shallower(levels);
                    return x;
                }
            }
        }
    }

    private static boolean canHaveLiteral(GoExpression type) {
        return switch (type) {
            case GoExpression.Bad bad -> true;
            case GoExpression.Identifier name -> true;
            case GoExpression.Selector name -> true;
            case GoExpression.Index instance -> true;
            case GoExpression.ArrayType array -> true;
            case GoExpression.StructType struct -> true;
            case GoExpression.MapType map -> true;
            default -> false;
        };
    }

    private GoExpression operand() {
        int start = cursor.start();
        switch (cursor.kind()) {
            case IDENT -> {
                return types.identifier();
            }
            case INT, FLOAT, IMAG, CHAR, STRING -> {
                GoExpression.LiteralKind kind = switch (cursor.kind()) {
                    case INT -> GoExpression.LiteralKind.INT;
                    case FLOAT -> GoExpression.LiteralKind.FLOAT;
                    case IMAG -> GoExpression.LiteralKind.IMAGINARY;
                    case CHAR -> GoExpression.LiteralKind.RUNE;
                    default -> GoExpression.LiteralKind.STRING;
                };
                String text = cursor.text();
                cursor.next();
                return new GoExpression.Literal(start, cursor.previousEnd(), kind, text);
            }
            case LPAREN -> {
                cursor.next();
                GoExpression inner = expression();
                cursor.expect(GoToken.RPAREN);
                return new GoExpression.Paren(start, cursor.previousEnd(), inner);
            }
            case FUNC -> {
                return functionTypeOrLiteral();
            }
            default -> {
                return types.typeIfAny().orElseGet(() -> {
                    cursor.errorExpected(start, "operand");
                    cursor.skipTo(GoToken::startsStatement);
                    return new GoExpression.Bad(start, cursor.start());
                });
            }
        }
    }

    private GoExpression functionTypeOrLiteral() {
        GoExpression.FuncType type = types.function();
        if (!cursor.is(GoToken.LBRACE)) {
            return type;
        }
        int open = 0;
        do {
            open += cursor.is(GoToken.LBRACE) ? 1 : cursor.is(GoToken.RBRACE) ? -1 : 0;
            cursor.next();
        } while (open > 0 && !cursor.is(GoToken.EOF));
        if (open > 0) {
            cursor.errorExpected(cursor.start(), "'}'");
        }
        return new GoExpression.FuncLiteral(type.start(), cursor.previousEnd(), type);
    }

    private GoExpression selectorOrAssertion(GoExpression x) {
        cursor.next();
        if (cursor.is(GoToken.IDENT)) {
            GoExpression.Identifier name = types.identifier();
            return new GoExpression.Selector(x.start(), name.end(), x, name);
        }
        if (cursor.is(GoToken.LPAREN)) {
            cursor.next();
            Optional<GoExpression> type = Optional.empty();
            if (cursor.is(GoToken.TYPE)) {
                cursor.next();
            } else {
                type = Optional.of(types.type());
            }
            cursor.expect(GoToken.RPAREN);
            return new GoExpression.TypeAssertion(x.start(), cursor.previousEnd(), x, type);
        }
        int at = cursor.start();
        cursor.errorExpected(at, "selector or type assertion");
        if (!cursor.is(GoToken.RBRACE)) {
            cursor.next();
        }
        return new GoExpression.Selector(x.start(), at, x, new GoExpression.Identifier(at, at, "_"));
    }

    private GoExpression indexOrSlice(GoExpression x) {
        cursor.next();
        if (cursor.is(GoToken.RBRACK)) {
            int at = cursor.start();
            cursor.errorExpected(at, "operand");
            cursor.next();
            return new GoExpression.Index(x.start(), cursor.previousEnd(), x,
                    List.of(new GoExpression.Bad(at, at)));
        }
        Optional<GoExpression> first = cursor.is(GoToken.COLON) ? Optional.empty() : Optional.of(expression());
        if (cursor.is(GoToken.COLON)) {
            return slice(x, first);
        }
        List<GoExpression> indices = new ArrayList<>();
        first.ifPresent(indices::add);
        while (cursor.is(GoToken.COMMA)) {
            cursor.next();
            if (!cursor.is(GoToken.RBRACK) && !cursor.is(GoToken.EOF)) {
                indices.add(types.type());
            }
        }
        cursor.expect(GoToken.RBRACK);
        return new GoExpression.Index(x.start(), cursor.previousEnd(), x, List.copyOf(indices));
    }

    private GoExpression slice(GoExpression x, Optional<GoExpression> low) {
        List<Optional<GoExpression>> bounds = new ArrayList<>();
        List<Integer> colons = new ArrayList<>();
        while (cursor.is(GoToken.COLON) && colons.size() < 2) {
            colons.add(cursor.start());
            cursor.next();
            boolean empty = cursor.is(GoToken.COLON) || cursor.is(GoToken.RBRACK) || cursor.is(GoToken.EOF);
            bounds.add(empty ? Optional.empty() : Optional.of(expression()));
        }
        cursor.expect(GoToken.RBRACK);
        Optional<GoExpression> max = Optional.empty();
        if (bounds.size() == 2) {
            if (bounds.get(0).isEmpty()) {
                cursor.error(colons.get(0), "middle index required in 3-index slice");
            }
            if (bounds.get(1).isEmpty()) {
                cursor.error(colons.get(1), "final index required in 3-index slice");
            }
            max = bounds.get(1);
        }
        return new GoExpression.Slice(x.start(), cursor.previousEnd(), x, low, bounds.get(0), max);
    }

    private GoExpression call(GoExpression function) {
        cursor.next();
        List<GoExpression> arguments = new ArrayList<>();
        boolean ellipsis = false;
        while (!cursor.is(GoToken.RPAREN) && !cursor.is(GoToken.EOF) && !ellipsis) {
            arguments.add(expression());
            if (cursor.is(GoToken.ELLIPSIS)) {
                ellipsis = true;
                cursor.next();
            }
            if (!cursor.atComma("argument list", GoToken.RPAREN)) {
                break;
            }
            cursor.next();
        }
        cursor.expectClosing(GoToken.RPAREN, "argument list");
        return new GoExpression.Call(function.start(), cursor.previousEnd(), function, List.copyOf(arguments),
                ellipsis);
    }

    private GoExpression literal(Optional<GoExpression> type) {
        cursor.deeper();
        int open = cursor.expect(GoToken.LBRACE);
        List<GoExpression> elements = new ArrayList<>();
        while (!cursor.is(GoToken.RBRACE) && !cursor.is(GoToken.EOF)) {
            elements.add(element());
            if (!cursor.atComma("composite literal", GoToken.RBRACE)) {
                break;
            }
            cursor.next();
        }
        cursor.expectClosing(GoToken.RBRACE, "composite literal");
        cursor.shallower(1);
        int start = type.map(GoExpression::start).orElse(open);
        return new GoExpression.CompositeLiteral(start, cursor.previousEnd(), type, List.copyOf(elements));
    }

    private GoExpression element() {
        GoExpression key = value();
        if (!cursor.is(GoToken.COLON)) {
            return key;
        }
        cursor.next();
        GoExpression value = value();
        return new GoExpression.KeyValue(key.start(), value.end(), key, value);
    }

    private GoExpression value() {
        return cursor.is(GoToken.LBRACE) ? literal(Optional.empty()) : expression();
    }
}
