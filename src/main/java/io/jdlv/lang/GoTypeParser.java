package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Go's grammar of types, the part of {@link GoExpressionParser} that reads them; parameters are in their own class. */
final class GoTypeParser {
    private final GoTokenCursor cursor;
    private final Supplier<GoExpression> expressions;
    private final GoParameterParser parameters;

    /** @param expressions parses the expression at the cursor, for the length of an array */
    GoTypeParser(GoTokenCursor cursor, Supplier<GoExpression> expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.parameters = new GoParameterParser(cursor, this);
    }

    GoExpression.Identifier identifier() {
        int start = cursor.start();
        String name = cursor.is(GoToken.IDENT) ? cursor.text() : "_";
        cursor.expect(GoToken.IDENT);
        return new GoExpression.Identifier(start, cursor.previousEnd(), name);
    }

    GoExpression type() {
        return typeIfAny().orElseGet(() -> bad("type"));
    }

    private GoExpression bad(String expected) {
        int start = cursor.start();
        cursor.errorExpected(start, expected);
        cursor.skipTo(GoToken::endsExpression);
        return new GoExpression.Bad(start, cursor.start());
    }

    /** The type at the cursor; empty, with nothing passed, if there is none. */
    Optional<GoExpression> typeIfAny() {
        cursor.deeper();
        int start = cursor.start();
        Optional<GoExpression> type = Optional.ofNullable(switch (cursor.kind()) {
            case IDENT -> qualifiedName(identifier());
            case LBRACK -> {
                cursor.next();
                yield array(start);
            }
            case STRUCT -> struct();
            case MUL -> {
                cursor.next();
                GoExpression target = type();
                yield new GoExpression.Star(start, target.end(), target);
            }
            case FUNC -> function();
            case INTERFACE -> interfaceType();
            case MAP -> map();
            case CHAN, ARROW -> channel();
            case LPAREN -> {
                cursor.next();
                GoExpression inner = type();
                cursor.expect(GoToken.RPAREN);
                yield new GoExpression.Paren(start, cursor.previousEnd(), inner);
            }
            default -> null;
        });
        cursor.shallower(1);
        return type;
    }

    /** What follows a name: a selector, type arguments. */
    GoExpression qualifiedName(GoExpression.Identifier first) {
        GoExpression name = typeName(first);
        return cursor.is(GoToken.LBRACK) ? instance(name) : name;
    }

    private GoExpression typeName(GoExpression.Identifier first) {
        if (!cursor.is(GoToken.PERIOD)) {
            return first;
        }
        cursor.next();
        GoExpression.Identifier name = identifier();
        return new GoExpression.Selector(first.start(), name.end(), first, name);
    }

    private GoExpression instance(GoExpression generic) {
        cursor.expect(GoToken.LBRACK);
        List<GoExpression> arguments = new ArrayList<>();
        while (!cursor.is(GoToken.RBRACK) && !cursor.is(GoToken.EOF)) {
            arguments.add(type());
            if (!cursor.atComma("type argument list", GoToken.RBRACK)) {
                break;
            }
            cursor.next();
        }
        int close = cursor.expectClosing(GoToken.RBRACK, "type argument list");
        if (arguments.isEmpty()) {
            cursor.errorExpected(close, "type argument list");
            arguments.add(new GoExpression.Bad(close, close));
        }
        return new GoExpression.Index(generic.start(), cursor.previousEnd(), generic, List.copyOf(arguments));
    }

    /** An array or slice type whose opening bracket, at {@code start}, has been passed. */
    private GoExpression array(int start) {
        Optional<GoExpression> length = Optional.empty();
        if (cursor.is(GoToken.ELLIPSIS)) {
            cursor.next();
            length = Optional.of(new GoExpression.Ellipsis(start + 1, cursor.previousEnd(), Optional.empty()));
        } else if (!cursor.is(GoToken.RBRACK)) {
            length = Optional.of(expressions.get());
        }
        if (cursor.is(GoToken.COMMA)) {
            cursor.error(cursor.start(), "unexpected comma; expecting ]");
            cursor.next();
        }
        cursor.expect(GoToken.RBRACK);
        GoExpression element = type();
        return new GoExpression.ArrayType(start, element.end(), length, element);
    }

    private GoExpression map() {
        int start = cursor.expect(GoToken.MAP);
        cursor.expect(GoToken.LBRACK);
        GoExpression key = type();
        cursor.expect(GoToken.RBRACK);
        GoExpression value = type();
        return new GoExpression.MapType(start, value.end(), key, value);
    }

    private GoExpression channel() {
        int start = cursor.start();
        GoExpression.Direction direction = GoExpression.Direction.BOTH;
        int arrow = -1;
        if (cursor.is(GoToken.CHAN)) {
            cursor.next();
            if (cursor.is(GoToken.ARROW)) {
                direction = GoExpression.Direction.SEND;
                arrow = cursor.start();
                cursor.next();
            }
        } else {
            direction = GoExpression.Direction.RECEIVE;
            arrow = cursor.expect(GoToken.ARROW);
            cursor.expect(GoToken.CHAN);
        }
        GoExpression element = type();
        return new GoExpression.ChanType(start, element.end(), direction, arrow, element);
    }

    GoExpression.FuncType function() {
        int start = cursor.expect(GoToken.FUNC);
        if (cursor.is(GoToken.LBRACK)) {
            typeParameters();
        }
        return signature(start);
    }

    /** Types of functions have none; they are passed and complained of. */
    private void typeParameters() {
        int open = cursor.start();
        cursor.next();
        boolean empty = cursor.is(GoToken.RBRACK);
        int depth = 1;
        while (depth > 0 && !cursor.is(GoToken.EOF)) {
            depth += cursor.is(GoToken.LBRACK) ? 1 : cursor.is(GoToken.RBRACK) ? -1 : 0;
            if (depth > 0) {
                cursor.next();
            }
        }
        int close = cursor.expect(GoToken.RBRACK);
        if (empty) {
            cursor.error(close, "empty type parameter list");
        } else {
            cursor.error(open, "function type must have no type parameters");
        }
    }

    private GoExpression.FuncType signature(int start) {
        List<GoExpression.Field> given = parameters.inParentheses(true);
        List<GoExpression.Field> results = List.of();
        if (cursor.is(GoToken.LPAREN)) {
            results = parameters.inParentheses(false);
        } else {
            results = typeIfAny().map(GoTypeParser::unnamed).map(List::of).orElse(results);
        }
        return new GoExpression.FuncType(start, cursor.previousEnd(), given, results);
    }

    private static GoExpression.Field unnamed(GoExpression type) {
        return new GoExpression.Field(List.of(), type, Optional.empty());
    }

    private GoExpression struct() {
        int start = cursor.expect(GoToken.STRUCT);
        cursor.expect(GoToken.LBRACE);
        List<GoExpression.Field> fields = new ArrayList<>();
        while (cursor.is(GoToken.IDENT) || cursor.is(GoToken.MUL) || cursor.is(GoToken.LPAREN)) {
            fields.add(structField());
        }
        cursor.expect(GoToken.RBRACE);
        return new GoExpression.StructType(start, cursor.previousEnd(), List.copyOf(fields));
    }

    private GoExpression.Field structField() {
        List<GoExpression.Identifier> names = new ArrayList<>();
        GoExpression type;
        if (cursor.is(GoToken.IDENT)) {
            GoExpression.Identifier name = identifier();
            switch (cursor.kind()) {
                case PERIOD -> type = qualifiedName(name);
                case STRING, SEMICOLON, RBRACE -> type = name;
                case LBRACK -> {
                    NamedType named = arrayFieldOrInstance(name);
                    named.name().ifPresent(names::add);
                    type = named.type();
                }
                default -> {
                    names.add(name);
                    while (cursor.is(GoToken.COMMA)) {
                        cursor.next();
                        names.add(identifier());
                    }
                    type = type();
                }
            }
        } else {
            type = embedded();
        }
        Optional<String> tag = Optional.empty();
        if (cursor.is(GoToken.STRING)) {
            tag = Optional.of(cursor.text());
            cursor.next();
        }
        cursor.expectSemicolon();
        return new GoExpression.Field(List.copyOf(names), type, tag);
    }

    /** {@code *T}; parentheses around it or in it are passed and complained of. */
    private GoExpression embedded() {
        int start = cursor.start();
        boolean open = passParenthesis();
        boolean pointer = cursor.is(GoToken.MUL);
        if (pointer) {
            start = cursor.start();
            cursor.next();
            open |= !open && passParenthesis();
        }
        GoExpression type = qualifiedName(identifier());
        if (open && cursor.is(GoToken.RPAREN)) {
            cursor.next();
        }
        return pointer ? new GoExpression.Star(start, type.end(), type) : type;
    }

    private boolean passParenthesis() {
        if (!cursor.is(GoToken.LPAREN)) {
            return false;
        }
        cursor.error(cursor.start(), "cannot parenthesize embedded type");
        cursor.next();
        return true;
    }

    /** A name with its type, or a type without a name. */
    record NamedType(Optional<GoExpression.Identifier> name, GoExpression type) {
    }

    /** {@code x []E}, {@code x [N]E} or the instance {@code x[P, Q]}, which look alike at first. */
    NamedType arrayFieldOrInstance(GoExpression.Identifier name) {
        int open = cursor.expect(GoToken.LBRACK);
        List<GoExpression> arguments = new ArrayList<>();
        int trailingComma = -1;
        if (!cursor.is(GoToken.RBRACK)) {
            arguments.add(expressions.get());
            while (cursor.is(GoToken.COMMA)) {
                int comma = cursor.start();
                cursor.next();
                if (cursor.is(GoToken.RBRACK)) {
                    trailingComma = comma;
                    break;
                }
                arguments.add(expressions.get());
            }
        }
        cursor.expect(GoToken.RBRACK);
        int close = cursor.previousEnd();
        if (arguments.size() <= 1) {
            Optional<GoExpression> element = arguments.isEmpty() ? Optional.of(type()) : typeIfAny();
            if (element.isPresent()) {
                if (trailingComma >= 0) {
                    cursor.error(trailingComma, "unexpected comma; expecting ]");
                }
                return new NamedType(Optional.of(name), new GoExpression.ArrayType(open, element.get().end(),
                        arguments.stream().findFirst(), element.get()));
            }
        }
        return new NamedType(Optional.empty(),
                new GoExpression.Index(name.start(), close, name, List.copyOf(arguments)));
    }

    private GoExpression interfaceType() {
        int start = cursor.expect(GoToken.INTERFACE);
        cursor.expect(GoToken.LBRACE);
        List<GoExpression.Field> elements = new ArrayList<>();
        while (true) {
            if (cursor.is(GoToken.IDENT)) {
                elements.add(method());
            } else if (cursor.is(GoToken.TILDE)) {
                elements.add(unnamed(union(term())));
            } else {
                Optional<GoExpression> type = typeIfAny();
                if (type.isEmpty()) {
                    break;
                }
                elements.add(unnamed(union(type.get())));
            }
            cursor.expectSemicolon();
        }
        cursor.expect(GoToken.RBRACE);
        return new GoExpression.InterfaceType(start, cursor.previousEnd(), List.copyOf(elements));
    }

    private GoExpression.Field method() {
        GoExpression.Identifier name = identifier();
        if (cursor.is(GoToken.LPAREN)) {
            return new GoExpression.Field(List.of(name), signature(cursor.start()), Optional.empty());
        }
        return unnamed(union(qualifiedName(name)));
    }

    private GoExpression union(GoExpression first) {
        GoExpression union = first;
        while (cursor.is(GoToken.OR)) {
            int at = cursor.start();
            cursor.next();
            GoExpression right = term();
            union = new GoExpression.Binary(union.start(), right.end(), union, "|", at, right);
        }
        return union;
    }

    private GoExpression term() {
        int start = cursor.start();
        if (cursor.is(GoToken.TILDE)) {
            cursor.next();
            GoExpression type = type();
            return new GoExpression.Unary(start, type.end(), "~", type);
        }
        return typeIfAny().orElseGet(() -> bad("~ term or type"));
    }
}
