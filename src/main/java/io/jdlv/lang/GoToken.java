package io.jdlv.lang;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of Go's tokens, each with the text that Go's parser uses in its messages. */
enum GoToken {
    ILLEGAL("ILLEGAL"), EOF("EOF"),
    IDENT("IDENT"), INT("INT"), FLOAT("FLOAT"), IMAG("IMAG"), CHAR("CHAR"), STRING("STRING"),
    ADD("+"), SUB("-"), MUL("*"), QUO("/"), REM("%"), AND("&"), OR("|"), XOR("^"), SHL("<<"), SHR(">>"), AND_NOT("&^"),
    ADD_ASSIGN("+="), SUB_ASSIGN("-="), MUL_ASSIGN("*="), QUO_ASSIGN("/="), REM_ASSIGN("%="), AND_ASSIGN("&="),
    OR_ASSIGN("|="), XOR_ASSIGN("^="), SHL_ASSIGN("<<="), SHR_ASSIGN(">>="), AND_NOT_ASSIGN("&^="),
    LAND("&&"), LOR("||"), ARROW("<-"), INC("++"), DEC("--"), EQL("=="), LSS("<"), GTR(">"), ASSIGN("="), NOT("!"),
    NEQ("!="), LEQ("<="), GEQ(">="), DEFINE(":="), ELLIPSIS("..."), LPAREN("("), LBRACK("["), LBRACE("{"), COMMA(","),
    PERIOD("."), RPAREN(")"), RBRACK("]"), RBRACE("}"), SEMICOLON(";"), COLON(":"), TILDE("~"),
    BREAK("break"), CASE("case"), CHAN("chan"), CONST("const"), CONTINUE("continue"), DEFAULT("default"),
    DEFER("defer"), ELSE("else"), FALLTHROUGH("fallthrough"), FOR("for"), FUNC("func"), GO("go"), GOTO("goto"),
    IF("if"), IMPORT("import"), INTERFACE("interface"), MAP("map"), PACKAGE("package"), RANGE("range"),
    RETURN("return"), SELECT("select"), STRUCT("struct"), SWITCH("switch"), TYPE("type"), VAR("var");

    private static final Map<String, GoToken> KEYWORDS = Stream.of(values())
            .filter(t -> t.compareTo(BREAK) >= 0)
            .collect(Collectors.toUnmodifiableMap(t -> t.text, Function.identity()));
    /** Operators and delimiters, tried longest first. */
    private static final Map<String, GoToken> OPERATORS = Stream.of(values())
            .filter(t -> t.compareTo(ADD) >= 0 && t.compareTo(BREAK) < 0)
            .collect(Collectors.toUnmodifiableMap(t -> t.text, Function.identity()));

    private final String text;

    GoToken(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Identifiers, numbers, runes and strings: tokens whose own text is shown in messages. */
    boolean isLiteral() {
        return compareTo(IDENT) >= 0 && compareTo(STRING) <= 0;
    }

    /** Whether a line end after this token ends a statement. */
    boolean endsStatement() {
        return isLiteral() || switch (this) {
            case RPAREN, RBRACK, RBRACE, INC, DEC, BREAK, CONTINUE, FALLTHROUGH, RETURN -> true;
            default -> false;
        };
    }

    /** Whether a statement starts here; the parser goes on at such a token after an error. */
    boolean startsStatement() {
        return switch (this) {
            case BREAK, CONST, CONTINUE, DEFER, FALLTHROUGH, FOR, GO, GOTO, IF, RETURN, SELECT, SWITCH, TYPE, VAR -> true;
            default -> false;
        };
    }

    /** Whether an expression can end before this token; the parser goes on here after a bad type. */
    boolean endsExpression() {
        return switch (this) {
            case COMMA, COLON, SEMICOLON, RPAREN, RBRACK, RBRACE -> true;
            default -> false;
        };
    }

    /** How tightly a binary operator binds, 1 to 5; 0 if it is none. */
    int precedence() {
        return switch (this) {
            case LOR -> 1;
            case LAND -> 2;
            case EQL, NEQ, LSS, LEQ, GTR, GEQ -> 3;
            case ADD, SUB, OR, XOR -> 4;
            case MUL, QUO, REM, SHL, SHR, AND, AND_NOT -> 5;
            default -> 0;
        };
    }

    /** The keyword with this spelling, or IDENT. */
    static GoToken word(String spelling) {
        return KEYWORDS.getOrDefault(spelling, IDENT);
    }

    /** The longest operator that {@code source} has at {@code at}, or ILLEGAL. */
    static GoToken operator(String source, int at) {
        for (int length = Math.min(3, source.length() - at); length > 0; length--) {
            GoToken token = OPERATORS.get(source.substring(at, at + length));
            if (token != null) {
                return token;
            }
        }
        return ILLEGAL;
    }
}
