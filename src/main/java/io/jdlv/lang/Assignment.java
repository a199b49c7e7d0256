package io.jdlv.lang;

/**
 * The two sides of {@code lhs = rhs}, as {@code set} takes them: each as typed, spaces included.
 *
 * @param left what is assigned to
 * @param right the value
 */
public record Assignment(String left, String right) {
    /**
     * Splits an assignment at the place where Go's expression parser meets an equal sign it did not expect (Delve
     * pkg/terminal/command.go, setVar), so that equal signs in strings, parentheses and operators are left alone.
     *
     * @throws LangException if there is no such sign, or Go's parser complains of something before it
     */
    public static Assignment parse(String text) {
        GoExpressionParser.Result result = GoExpressionParser.parse(text);
        if (result.errors().isEmpty()) {
            throw new LangException("syntax error '=' not found");
        }
        GoSyntaxError first = result.errors().getFirst();
        if (!first.message().equals("expected '==', found '='")) {
            throw new LangException(result.errorText());
        }
        return new Assignment(text.substring(0, first.offset()), text.substring(first.offset() + 1));
    }
}
