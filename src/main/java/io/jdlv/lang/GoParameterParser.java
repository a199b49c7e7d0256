package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Go's parameter lists, where only the whole list tells names from types. */
final class GoParameterParser {
    /** A parameter as first read: a lone name is a name or a type, whichever the rest of the list says. */
    private record Parameter(Optional<GoExpression.Identifier> name, Optional<GoExpression> type) {
    }

    private final GoTokenCursor cursor;
    private final GoTypeParser types;

    GoParameterParser(GoTokenCursor cursor, GoTypeParser types) {
        this.cursor = cursor;
        this.types = types;
    }

    /** @param variadic whether the last one may be {@code ...T}, which results may not */
    List<GoExpression.Field> inParentheses(boolean variadic) {
        cursor.expect(GoToken.LPAREN);
        List<Parameter> list = new ArrayList<>();
        while (!cursor.is(GoToken.RPAREN) && !cursor.is(GoToken.EOF)) {
            Parameter parameter = parameter();
            if (parameter.name().isPresent() || parameter.type().isPresent()) {
                list.add(parameter);
            }
            if (!cursor.atComma("parameter list", GoToken.RPAREN)) {
                break;
            }
            cursor.next();
        }
        List<GoExpression.Field> fields = list.stream().noneMatch(GoParameterParser::isNamed) ? unnamed(list)
                : named(list);
        checkEllipses(fields, variadic);
        cursor.expect(GoToken.RPAREN);
        return List.copyOf(fields);
    }

    private static boolean isNamed(Parameter parameter) {
        return parameter.name().isPresent() && parameter.type().isPresent();
    }

    private Parameter parameter() {
        switch (cursor.kind()) {
            case IDENT -> {
                GoExpression.Identifier name = types.identifier();
                return switch (cursor.kind()) {
                    case IDENT, MUL, ARROW, FUNC, CHAN, MAP, STRUCT, INTERFACE, LPAREN ->
                        new Parameter(Optional.of(name), Optional.of(types.type()));
                    case LBRACK -> {
                        GoTypeParser.NamedType named = types.arrayFieldOrInstance(name);
                        yield new Parameter(named.name(), Optional.of(named.type()));
                    }
                    case ELLIPSIS -> new Parameter(Optional.of(name), Optional.of(variadic()));
                    case PERIOD -> new Parameter(Optional.empty(), Optional.of(types.qualifiedName(name)));
                    default -> new Parameter(Optional.of(name), Optional.empty());
                };
            }
            case MUL, ARROW, FUNC, LBRACK, CHAN, MAP, STRUCT, INTERFACE, LPAREN -> {
                return new Parameter(Optional.empty(), Optional.of(types.type()));
            }
            case ELLIPSIS -> {
                return new Parameter(Optional.empty(), Optional.of(variadic()));
            }
            default -> {
                cursor.errorExpected(cursor.start(), "')'");
                cursor.skipTo(GoToken::endsExpression);
                return new Parameter(Optional.empty(), Optional.empty());
            }
        }
    }

    private GoExpression variadic() {
        int start = cursor.expect(GoToken.ELLIPSIS);
        GoExpression element = types.type();
        return new GoExpression.Ellipsis(start, element.end(), Optional.of(element));
    }

    /** No parameter has both: every lone name is a type. */
    private static List<GoExpression.Field> unnamed(List<Parameter> list) {
        return list.stream()
                .map(p -> p.type().orElseGet(() -> p.name().orElseThrow()))
                .map(type -> new GoExpression.Field(List.of(), type, Optional.empty()))
                .toList();
    }

    /** Some have a name and a type, so all must be named; a lone name takes the type that comes after it. */
    private List<GoExpression.Field> named(List<Parameter> list) {
        List<GoExpression.Field> fields = new ArrayList<>();
        Optional<GoExpression> following = Optional.empty();
        int unnamedAt = -1;
        boolean typeWithoutName = false;
        for (Parameter parameter : list.reversed()) {
            GoExpression type;
            if (parameter.type().isPresent()) {
                type = parameter.type().get();
                following = parameter.type();
                if (parameter.name().isEmpty()) {
                    unnamedAt = type.start();
                    typeWithoutName = true;
                }
            } else if (following.isPresent()) {
                type = following.get();
            } else {
                unnamedAt = parameter.name().orElseThrow().start();
                type = new GoExpression.Bad(unnamedAt, cursor.start());
            }
            fields.addFirst(new GoExpression.Field(parameter.name().stream().toList(), type, Optional.empty()));
        }
        if (typeWithoutName) {
            cursor.error(unnamedAt, "missing parameter name");
        } else if (unnamedAt >= 0) {
            cursor.error(cursor.start(), "missing parameter type");
        }
        return fields;
    }

    private void checkEllipses(List<GoExpression.Field> fields, boolean variadic) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).type() instanceof GoExpression.Ellipsis dots && (!variadic || i + 1 < fields.size())) {
                cursor.error(dots.start(),
                        variadic ? "can only use ... with final parameter" : "invalid use of ...");
                return;
            }
        }
    }
}
