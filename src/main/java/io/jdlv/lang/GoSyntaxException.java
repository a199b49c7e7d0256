package io.jdlv.lang;

/** What was typed is not Go; the message says where and why. */
public final class GoSyntaxException extends LangException {
    private static final long serialVersionUID = 1L;

    GoSyntaxException(String message) {
        super(message);
    }
}
