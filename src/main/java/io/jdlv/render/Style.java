package io.jdlv.render;

/** What a piece of text is, so that a terminal can colour it. */
public enum Style {
    /** A function's name in a stack. */
    FUNCTION,
    /** The last part of a path in a stack. */
    BASENAME,
    /** Go keyword in a listing. */
    KEYWORD,
    /** Go string or rune literal in a listing. */
    STRING,
    /** Go number in a listing. */
    NUMBER,
    /** Go comment in a listing. */
    COMMENT,
    /** Line number in a listing. */
    LINE_NUMBER,
    /** The mark of the current line in a listing. */
    ARROW,
    /** What stands for a tab in a listing. */
    TAB,
    /** A value that differs from the one at the stop before. */
    CHANGED,
    /** A heading of the context display. */
    HEADING
}
