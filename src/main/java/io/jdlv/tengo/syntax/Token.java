package io.jdlv.tengo.syntax;

/**
 * A word of a script.
 *
 * @param kind what it is
 * @param text as it stands in the script
 * @param start the byte at which it begins
 * @param end the byte behind it
 */
public record Token(Kind kind, String text, int start, int end) {
    /** What a token is. */
    public enum Kind {
        /** A name or a keyword. */
        WORD,
        /** A number. */
        NUMBER,
        /** A string in quotes or backquotes. */
        STRING,
        /** A character in single quotes. */
        CHARACTER,
        /** An operator, bracket or separator. */
        SIGN
    }

    /** Whether it is this word or sign. */
    public boolean is(String other) {
        return text.equals(other) && (kind == Kind.WORD || kind == Kind.SIGN);
    }

    /** Whether it is a word that is no keyword. */
    public boolean isName() {
        return kind == Kind.WORD && !Tokenizer.KEYWORDS.contains(text);
    }
}
