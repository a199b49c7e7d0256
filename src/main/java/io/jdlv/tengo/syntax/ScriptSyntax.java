package io.jdlv.tengo.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be known of a script's text at positions that come from the VM: which name is there, where a variable's scope
 * ends, how a function is written. Brackets are matched; a text that is no script has fewer answers, never wrong ends.
 */
public final class ScriptSyntax {
    private final List<Token> tokens;
    private final NavigableMap<Integer, Integer> byStart = new TreeMap<>();
    private final Map<Integer, Integer> closing = new HashMap<>();
    private final int length;

    private ScriptSyntax(List<Token> tokens, int length) {
        this.tokens = tokens;
        this.length = length;
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            byStart.put(tokens.get(i).start(), i);
            if (isAny(i, "{", "(", "[")) {
                open.push(i);
            } else if (isAny(i, "}", ")", "]") && !open.isEmpty()) {
                closing.put(open.pop(), i);
            }
        }
    }

    /** Reads a script in UTF-8. */
    public static ScriptSyntax of(byte[] text) {
        return new ScriptSyntax(Tokenizer.tokens(text), text.length);
    }

    /** The name that stands at a position. */
    public Optional<String> nameAt(int offset) {
        return tokenAt(offset).map(tokens::get).filter(Token::isName).map(Token::text);
    }

    /** Whether a keyword stands at a position. */
    public boolean isAt(int offset, String keyword) {
        return tokenAt(offset).filter(i -> tokens.get(i).is(keyword)).isPresent();
    }

    /** The variables of {@code for KEY, VALUE in}, as they are written, an underscore too; empty for another loop. */
    public List<String> loopVariables(int offset) {
        Optional<Integer> at = tokenAt(offset).filter(i -> tokens.get(i).is("for"));
        if (at.isEmpty()) {
            return List.of();
        }
        int i = at.get() + 1;
        if (isName(i) && isAny(i + 1, ",") && isName(i + 2) && isAny(i + 3, "in")) {
            return List.of(tokens.get(i).text(), tokens.get(i + 2).text());
        }
        return isName(i) && isAny(i + 1, "in") ? List.of("_", tokens.get(i).text()) : List.of();
    }

    /** The function that is written at a position. */
    public Optional<FunctionLiteral> functionAt(int offset) {
        Optional<Integer> at = tokenAt(offset).filter(i -> tokens.get(i).is("func"));
        if (at.isEmpty()) {
            return Optional.empty();
        }
        int func = at.get();
        List<String> parameters = new ArrayList<>();
        int end = closing.getOrDefault(func + 1, func + 1);
        for (int i = func + 2; i < end; i++) {
            if (isName(i)) {
                parameters.add(tokens.get(i).text());
            }
        }
        boolean assigned = isAny(func - 1, ":=", "=", ":") && func >= 2 && tokens.get(func - 2).kind() == Token.Kind.WORD;
        return Optional.of(new FunctionLiteral(
                assigned ? Optional.of(tokens.get(func - 2).text()) : Optional.empty(), parameters));
    }

    /** Where the innermost function begins that a position is in. */
    public Optional<Integer> functionAround(int offset) {
        Optional<Integer> innermost = Optional.empty();
        for (int i = 0; i < tokens.size() && tokens.get(i).start() < offset; i++) {
            int brace = isAny(i, "func") ? closing.getOrDefault(i + 1, -2) + 1 : -1;
            if (brace > 0 && isAny(brace, "{") && end(brace) > offset) {
                innermost = Optional.of(tokens.get(i).start());
            }
        }
        return innermost;
    }

    /**
     * Where a variable can be used that is declared at a position: in its block; one of the head of a for or an if in the
     * whole statement.
     */
    public Span scope(int offset) {
        int at = Optional.ofNullable(byStart.floorEntry(offset)).map(Map.Entry::getValue).orElse(0);
        int depth = 0;
        for (int i = at; i >= 0; i--) {
            if (i < at && isAny(i, "}", ")", "]")) {
                depth++;
            } else if (isAny(i, "{", "(", "[") && i < at) {
                if (depth == 0 && isAny(i, "{")) {
                    return new Span(tokens.get(i).start(), end(i));
                }
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && isAny(i, "for", "if")) {
                Optional<Integer> body = body(i);
                if (body.isPresent() && body.get() > at) {
                    return new Span(tokens.get(i).start(), endOfChain(body.get()));
                }
            }
        }
        return new Span(0, length + 1);
    }

    /** The block of a statement: the first opening brace behind its head that is not in brackets, nor a map's. */
    private Optional<Integer> body(int statement) {
        int i = statement + 1;
        while (i < tokens.size()) {
            if (isAny(i, "{")) {
                boolean isMap = i > statement + 1 && isAny(i - 1, "in", "=", ":=", "==", "!=", "(", ",", "&&", "||", "+");
                if (!isMap) {
                    return Optional.of(i);
                }
                i = closing.getOrDefault(i, tokens.size());
            } else if (isAny(i, "(", "[")) {
                i = closing.getOrDefault(i, tokens.size());
            } else if (isAny(i, "func")) {
                i = closing.getOrDefault(i + 1, tokens.size());
                i = closing.getOrDefault(i + 1, tokens.size());
            }
            i++;
        }
        return Optional.empty();
    }

    /** The end of an if with its else branches. */
    private int endOfChain(int brace) {
        int at = brace;
        while (true) {
            int close = closing.getOrDefault(at, tokens.size() - 1);
            if (!isAny(close + 1, "else")) {
                return tokens.get(close).end();
            }
            Optional<Integer> next = isAny(close + 2, "if") ? body(close + 2) : Optional.of(close + 2);
            if (next.isEmpty() || next.get() >= tokens.size()) {
                return length;
            }
            at = next.get();
        }
    }

    private int end(int brace) {
        Integer close = closing.get(brace);
        return close == null ? length + 1 : tokens.get(close).end();
    }

    private Optional<Integer> tokenAt(int offset) {
        return Optional.ofNullable(byStart.get(offset));
    }

    private boolean isName(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isName();
    }

    private boolean isAny(int i, String... words) {
        return i >= 0 && i < tokens.size() && List.of(words).contains(tokens.get(i).text())
                && (tokens.get(i).kind() == Token.Kind.WORD || tokens.get(i).kind() == Token.Kind.SIGN);
    }
}
