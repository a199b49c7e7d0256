package io.jdlv.tengo.syntax;

import io.jdlv.lang.LangException;

/** What was typed is no expression; one sentence. */
public final class ExpressionSyntaxException extends LangException {
    private static final long serialVersionUID = 1;

    ExpressionSyntaxException(String message) {
        super(message);
    }
}
