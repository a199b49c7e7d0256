package io.jdlv.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects errors by the rules of Go's parser: of the parser's own errors, one for each line. */
final class GoSyntaxErrors {
    private static final int MANY = 10;

    /** Thrown when Go's parser gives up. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("too many errors or too deep a nesting", null, false, false);
        }
    }

    private final String source;
    private final List<GoSyntaxError> errors = new ArrayList<>();

    GoSyntaxErrors(String source) {
        this.source = source;
    }

    void fromScanner(int offset, String message) {
        errors.add(at(offset, message));
    }

    void fromParser(int offset, String message) {
        GoSyntaxError error = at(offset, message);
        if (!errors.isEmpty() && errors.getLast().line() == error.line()) {
            return;
        }
        if (errors.size() > MANY) {
            throw new GivenUp();
        }
        errors.add(error);
    }

    /** All errors in the order of their places. */
    List<GoSyntaxError> sorted() {
        return errors.stream()
                .sorted(Comparator.comparingInt(GoSyntaxError::line)
                        .thenComparingInt(GoSyntaxError::column)
                        .thenComparing(GoSyntaxError::message))
                .toList();
    }

    private GoSyntaxError at(int offset, String message) {
        int lineStart = source.lastIndexOf('\n', offset - 1) + 1;
        int line = 1 + (int) source.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        int column = 1 + Utf8.byteLength(source.substring(lineStart), offset - lineStart);
        return new GoSyntaxError(offset, line, column, message);
    }
}
