package io.jdlv.lang;

/**
 * {@code LEFT = RIGHT}, split at the first equals sign that is no part of an operator, a literal or brackets. Delve finds
 * it by the error of Go's parser (setVar in pkg/terminal/command.go).
 *
 * @param left what is assigned to, as typed
 * @param right its new value, as typed
 */
public record Assignment(String left, String right) {
    /**
     * Splits an assignment.
     *
     * @throws GoSyntaxException when there is none
     */
    public static Assignment parse(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote != '`') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (c == '=' && depth == 0 && i > 0) {
                boolean comparison = i + 1 < text.length() && text.charAt(i + 1) == '=';
                if (comparison || "=!<>:+-*/%&|^".indexOf(text.charAt(i - 1)) >= 0) {
                    i += comparison ? 1 : 0;
                    continue;
                }
                return new Assignment(text.substring(0, i), text.substring(i + 1));
            }
        }
        throw new GoSyntaxException("syntax error '=' not found");
    }
}
