package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conversion of an address in an expression: to a pointer type, to {@code uintptr} or to {@code unsafe.Pointer}.
 *
 * @param start the offset of its first character in the expression
 * @param end the offset after its last character
 * @param type what is converted to, a pointer or one of the two other types; names in it stand as they were typed
 * @param operand what is converted, as typed
 */
public record PointerCast(int start, int end, GoType type, String operand) {
    private static final String INTEGER = "uintptr";
    private static final String UNTYPED = "unsafe.Pointer";

    /**
     * The conversions in an expression that do not stand in the operand of another one, from left to right.
     *
     * <p>A type may be named in every way that people try: {@code (*T)(x)}, {@code (*pkg.T)(x)},
     * {@code (*some/path/pkg.T)(x)}, {@code (*"some/path/pkg.T")(x)}, {@code ("*some/path/pkg.T")(x)}. For Go's grammar a
     * path without quotes is a division; one in front of an operand in parentheses can be nothing but a type.
     *
     * @return none if there are none or the expression is malformed
     */
    public static List<PointerCast> in(String expression) {
        GoExpressionParser.Result parsed = GoExpressionParser.parse(expression);
        if (!parsed.errors().isEmpty() || parsed.expression().isEmpty()) {
            return List.of();
        }
        List<PointerCast> found = new ArrayList<>();
        collect(expression, parsed.expression().get(), found);
        return List.copyOf(found);
    }

    /**
     * Whether an expression is a call of one function, with no other call in its arguments: if the server refuses an
     * argument of it then nothing has been called.
     */
    public static boolean isOneCall(String expression) {
        GoExpressionParser.Result parsed = GoExpressionParser.parse(expression);
        return parsed.errors().isEmpty()
                && parsed.expression().map(GoExpression::unparenthesized).filter(GoExpression.Call.class::isInstance).isPresent()
                && calls(expression, parsed.expression().get()) == 1;
    }

    private static int calls(String text, GoExpression node) {
        int own = node instanceof GoExpression.Call call && cast(text, call).isEmpty() ? 1 : 0;
        return own + GoExpressionParts.of(node).stream().mapToInt(part -> calls(text, part)).sum();
    }

    private static void collect(String text, GoExpression node, List<PointerCast> found) {
        Optional<PointerCast> cast =
                node instanceof GoExpression.Call call ? cast(text, call) : Optional.empty();
        if (cast.isPresent()) {
            found.add(cast.get());
        } else {
            GoExpressionParts.of(node).forEach(part -> collect(text, part, found));
        }
    }

    private static Optional<PointerCast> cast(String text, GoExpression.Call call) {
        if (call.arguments().size() != 1 || call.ellipsis()) {
            return Optional.empty();
        }
        GoExpression argument = call.arguments().getFirst();
        return type(text, call.function())
                .map(type -> new PointerCast(
                        call.start(), call.end(), type, text.substring(argument.start(), argument.end())));
    }

    private static Optional<GoType> type(String text, GoExpression function) {
        GoExpression named = function.unparenthesized();
        Optional<GoType> type =
                withoutQuotes(text.substring(named.start(), named.end())).flatMap(GoType::parse);
        return type.filter(t -> t instanceof GoType.Pointer
                ? named != function || named instanceof GoExpression.Literal
                : t.text().equals(INTEGER) || t.text().equals(UNTYPED));
    }

    /** The text with every string literal in it replaced by what it says; empty where one is malformed. */
    private static Optional<String> withoutQuotes(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '"' && c != '`') {
                plain.append(c);
                at++;
                continue;
            }
            int end = text.indexOf(c, at + 1);
            Optional<String> content = end < 0 ? Optional.empty() : GoUnquote.unquote(text.substring(at, end + 1));
            if (content.isEmpty()) {
                return Optional.empty();
            }
            plain.append(content.get());
            at = end + 1;
        }
        return Optional.of(plain.toString());
    }
}
