package io.jdlv.tengo.syntax;

import io.jdlv.lang.GoUnquote;
import java.util.List;
import java.util.Map;

/** Reads expressions: names, members, indexes, literals, {@code len(x)}, and the operators with tengo's precedence. */
public final class ExpressionParser {
    private static final Map<String, Integer> PRECEDENCE = Map.ofEntries(
            Map.entry("||", 1),
            Map.entry("&&", 2),
            Map.entry("==", 3),
            Map.entry("!=", 3),
            Map.entry("<", 3),
            Map.entry("<=", 3),
            Map.entry(">", 3),
            Map.entry(">=", 3),
            Map.entry("+", 4),
            Map.entry("-", 4),
            Map.entry("*", 5),
            Map.entry("/", 5),
            Map.entry("%", 5));

    private final String typed;
    private final List<Token> tokens;
    private int at;

    private ExpressionParser(String typed) {
        this.typed = typed;
        this.tokens = Tokenizer.tokens(typed);
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionSyntaxException when it is none
     */
    public static Expression parse(String typed) {
        ExpressionParser parser = new ExpressionParser(typed);
        Expression expression = parser.binary(1);
        if (parser.at < parser.tokens.size()) {
            throw parser.unexpected();
        }
        return expression;
    }

    private Expression binary(int precedence) {
        Expression left = unary();
        while (at < tokens.size() && tokens.get(at).kind() == Token.Kind.SIGN) {
            String operator = tokens.get(at).text();
            int binds = PRECEDENCE.getOrDefault(operator, 0);
            if (binds < precedence) {
                return left;
            }
            at++;
            left = new Expression.Binary(operator, left, binary(binds + 1));
        }
        return left;
    }

    private Expression unary() {
        if (accept("!")) {
            return new Expression.Unary("!", unary());
        }
        if (accept("-")) {
            return new Expression.Unary("-", unary());
        }
        if (accept("+")) {
            return new Expression.Unary("+", unary());
        }
        return postfix(primary());
    }

    private Expression postfix(Expression operand) {
        Expression value = operand;
        while (true) {
            if (accept(".")) {
                Token name = take();
                if (name.kind() != Token.Kind.WORD) {
                    at--;
                    throw unexpected();
                }
                value = new Expression.Index(value, new Expression.Literal(name.text()));
            } else if (accept("[")) {
                Expression index = binary(1);
                expect("]");
                value = new Expression.Index(value, index);
            } else {
                return value;
            }
        }
    }

    private Expression primary() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Literal(number(token.text()));
            case STRING -> new Expression.Literal(string(token.text()));
            case CHARACTER -> new Expression.Literal(string(token.text()).codePointAt(0));
            case WORD -> word(token);
            case SIGN -> {
                if (!token.is("(")) {
                    at--;
                    throw unexpected();
                }
                Expression inside = binary(1);
                expect(")");
                yield inside;
            }
        };
    }

    private Expression word(Token token) {
        switch (token.text()) {
            case "true":
                return new Expression.Literal(true);
            case "false":
                return new Expression.Literal(false);
            case "undefined":
                return new Expression.Undefined();
            default:
                break;
        }
        if (token.is("len") && accept("(")) {
            Expression value = binary(1);
            expect(")");
            return new Expression.Length(value);
        }
        if (!token.isName()) {
            at--;
            throw unexpected();
        }
        return new Expression.Name(token.text());
    }

    private Object number(String text) {
        try {
            return text.matches("[0-9]*[.eE].*") && !text.startsWith("0x") ? (Object) Double.valueOf(text) : Long.decode(text);
        } catch (NumberFormatException e) {
            throw new ExpressionSyntaxException("No number: " + text + " in " + typed);
        }
    }

    private String string(String quoted) {
        return GoUnquote.unquote(quoted)
                .filter(text -> !quoted.startsWith("'") || !text.isEmpty())
                .orElseThrow(() -> new ExpressionSyntaxException("No string: " + quoted + " in " + typed));
    }

    private Token take() {
        if (at == tokens.size()) {
            throw unexpected();
        }
        return tokens.get(at++);
    }

    private boolean accept(String sign) {
        boolean there = at < tokens.size() && tokens.get(at).is(sign);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String sign) {
        if (!accept(sign)) {
            throw unexpected();
        }
    }

    private ExpressionSyntaxException unexpected() {
        return new ExpressionSyntaxException(at < tokens.size()
                ? "Not expected in an expression of the script: " + tokens.get(at).text() + " in " + typed
                : "The expression ends too early: " + typed);
    }
}
