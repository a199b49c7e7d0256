package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names of types as they stand in debug information. */
final class GoTypeNameParser {
    /** A name from a hostile target may nest without end; a real one does not come near this. */
    private static final int DEEPEST = 200;
    private static final String SHAPE = "go.shape.";

    private static final class NotAType extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAType() {
            super("not a type", null, false, false);
        }
    }

    private final String text;
    private int at;
    private int depth;

    GoTypeNameParser(String text) {
        this.text = text;
    }

    Optional<GoType> parse() {
        try {
            GoType type = type();
            skipSpaces();
            return at == text.length() ? Optional.of(type) : Optional.empty();
        } catch (NotAType e) {
            return Optional.empty();
        }
    }

    private GoType type() {
        if (++depth > DEEPEST) {
            throw new NotAType();
        }
        skipSpaces();
        GoType type = unnested();
        depth--;
        return type;
    }

    private GoType unnested() {
        if (accept("*")) {
            return new GoType.Pointer(type());
        }
        if (accept("[")) {
            return sliceOrArray();
        }
        if (accept("map[")) {
            GoType key = type();
            expect("]");
            return new GoType.Map(key, type());
        }
        if (accept("<-chan ")) {
            return new GoType.Chan(GoExpression.Direction.RECEIVE, type());
        }
        if (accept("chan<- ")) {
            return new GoType.Chan(GoExpression.Direction.SEND, type());
        }
        if (accept("chan ")) {
            return new GoType.Chan(GoExpression.Direction.BOTH, type());
        }
        if (accept("func(")) {
            return function();
        }
        if (accept("struct {") || accept("struct{")) {
            return struct();
        }
        if (accept("interface {") || accept("interface{")) {
            return new GoType.Interface(methods());
        }
        if (accept("(")) {
            GoType inner = type();
            expect(")");
            return inner;
        }
        if (accept(SHAPE)) {
            return new GoType.Shape(type());
        }
        return named();
    }

    private GoType sliceOrArray() {
        if (accept("]")) {
            return new GoType.Slice(type());
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ']') {
            at++;
        }
        long length;
        try {
            length = GoNumber.parseInt(text.substring(start, at), 10);
        } catch (GoNumberException e) {
            throw new NotAType();
        }
        expect("]");
        return new GoType.Array(length, type());
    }

    private GoType named() {
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            throw new NotAType();
        }
        return new GoType.Named(name, accept("[") ? list("]") : List.of());
    }

    private static boolean isNameCharacter(char c) {
        return c > ' ' && "()[]{},;*\"`<>:".indexOf(c) < 0;
    }

    /** Types separated by commas up to a closing bracket, which is passed. */
    private List<GoType> list(String close) {
        List<GoType> types = new ArrayList<>();
        do {
            types.add(type());
            skipSpaces();
        } while (accept(","));
        expect(close);
        return List.copyOf(types);
    }

    private GoType function() {
        List<GoType> parameters = new ArrayList<>();
        boolean variadic = false;
        skipSpaces();
        if (!accept(")")) {
            do {
                skipSpaces();
                variadic = accept("...");
                parameters.add(type());
                skipSpaces();
            } while (!variadic && accept(","));
            expect(")");
        }
        List<GoType> results = List.of();
        if (accept(" (")) {
            results = list(")");
        } else if (text.startsWith(" ", at) && at + 1 < text.length() && startsType(text.charAt(at + 1))) {
            results = List.of(type());
        }
        return new GoType.Func(List.copyOf(parameters), variadic, results);
    }

    private static boolean startsType(char c) {
        return isNameCharacter(c) || c == '*' || c == '[' || c == '<';
    }

    private GoType struct() {
        List<GoType.Member> members = new ArrayList<>();
        skipSpaces();
        while (!accept("}")) {
            members.add(member());
            skipSpaces();
            if (!accept(";") && !text.startsWith("}", at)) {
                throw new NotAType();
            }
            skipSpaces();
        }
        return new GoType.Struct(List.copyOf(members));
    }

    /** A name and a type, or only a type: what follows the first word tells. */
    private GoType.Member member() {
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        boolean hasName = at > start && text.startsWith(" ", at) && at + 1 < text.length()
                && (startsType(text.charAt(at + 1)) || text.charAt(at + 1) == '(');
        Optional<String> name = hasName ? Optional.of(text.substring(start, at)) : Optional.empty();
        if (!hasName) {
            at = start;
        }
        GoType type = type();
        skipSpaces();
        return new GoType.Member(name, type, tag());
    }

    private Optional<String> tag() {
        if (!text.startsWith("\"", at)) {
            return Optional.empty();
        }
        int start = at;
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        expect("\"");
        return Optional.of(text.substring(start, at));
    }

    private String methods() {
        int start = at;
        for (int open = 1; at < text.length(); at++) {
            open += switch (text.charAt(at)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
            if (open == 0) {
                at++;
                return text.substring(start, at - 1).strip();
            }
        }
        throw new NotAType();
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean accept(String start) {
        if (!text.startsWith(start, at)) {
            return false;
        }
        at += start.length();
        return true;
    }

    private void expect(String token) {
        skipSpaces();
        if (!accept(token)) {
            throw new NotAType();
        }
    }
}
