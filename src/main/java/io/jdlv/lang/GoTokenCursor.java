package io.jdlv.lang;

import java.util.function.Predicate;

/** The parser's place among the tokens, and how it complains and goes on after an error, as Go's parser does. */
final class GoTokenCursor {
    /**
     * How deep an expression may nest. Go allows 100,000; a thread's stack here must hold it, and what a hostile server
     * or a pasted text nests deeper is refused in Go's words.
     */
    private static final int DEEPEST = 500;
    private static final int IDLE_SYNCHRONIZATIONS = 10;

    private final GoSyntaxErrors errors;
    private final GoScanner scanner;
    private GoScanner.Token token;
    private int previousEnd;
    private int depth;
    private int synchronizedAt = -1;
    private int idleSynchronizations;

    GoTokenCursor(String source, GoSyntaxErrors errors) {
        this.errors = errors;
        this.scanner = new GoScanner(source, errors);
        this.token = scanner.next();
    }

    GoToken kind() {
        return token.kind();
    }

    boolean is(GoToken kind) {
        return token.kind() == kind;
    }

    String text() {
        return token.text();
    }

    int start() {
        return token.start();
    }

    /** Where the token before the current one ended. */
    int previousEnd() {
        return previousEnd;
    }

    /** Whether the current token is the semicolon that Go inserts at a line end. */
    boolean atLineEnd() {
        return is(GoToken.SEMICOLON) && token.text().equals("\n");
    }

    void next() {
        previousEnd = token.end();
        token = scanner.next();
    }

    /** Passes a token and says where it was; complains if it is another one, and passes that. */
    int expect(GoToken kind) {
        int start = token.start();
        if (!is(kind)) {
            errorExpected(start, "'" + kind.text() + "'");
        }
        next();
        return start;
    }

    /** As {@link #expect}, with a better message where a line ends too early. */
    int expectClosing(GoToken kind, String context) {
        if (!is(kind) && atLineEnd()) {
            error(start(), "missing ',' before newline in " + context);
            next();
        }
        return expect(kind);
    }

    /** Whether a list goes on: at a comma, or where one is missing, which is reported. */
    boolean atComma(String context, GoToken follow) {
        if (is(GoToken.COMMA)) {
            return true;
        }
        if (is(follow)) {
            return false;
        }
        error(start(), "missing ','" + (atLineEnd() ? " before newline" : "") + " in " + context);
        return true;
    }

    /** Passes the end of a field or method. */
    void expectSemicolon() {
        switch (kind()) {
            case RPAREN, RBRACE -> {
                // A semicolon may be left out before a closing bracket.
            }
            case COMMA -> {
                errorExpected(start(), "';'");
                next();
            }
            case SEMICOLON -> next();
            default -> {
                errorExpected(start(), "';'");
                skipTo(GoToken::startsStatement);
            }
        }
    }

    void error(int offset, String message) {
        errors.fromParser(offset, message);
    }

    void errorExpected(int offset, String what) {
        String found = "";
        if (offset == start()) {
            if (atLineEnd()) {
                found = ", found newline";
            } else if (kind().isLiteral()) {
                found = ", found " + shown();
            } else {
                found = ", found '" + kind().text() + "'";
            }
        }
        error(offset, "expected " + what + found);
    }

    /** Go drops carriage returns from raw strings. */
    private String shown() {
        return text().startsWith("`") ? text().replace("\r", "") : text();
    }

    /** Skips what cannot be understood; does not stop for ever at the same place. */
    void skipTo(Predicate<GoToken> stop) {
        for (; !is(GoToken.EOF); next()) {
            if (!stop.test(kind())) {
                continue;
            }
            if (start() == synchronizedAt && idleSynchronizations < IDLE_SYNCHRONIZATIONS) {
                idleSynchronizations++;
                return;
            }
            if (start() > synchronizedAt) {
                synchronizedAt = start();
                idleSynchronizations = 0;
                return;
            }
        }
    }

    void deeper() {
        depth++;
        if (depth > DEEPEST) {
            error(start(), "exceeded max nesting depth");
            throw new GoSyntaxErrors.GivenUp();
        }
    }

    void shallower(int levels) {
        depth -= levels;
    }
}
