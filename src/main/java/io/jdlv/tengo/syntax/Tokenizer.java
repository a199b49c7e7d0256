package io.jdlv.tengo.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a script into tokens. Whatever is no token is passed over, so any text has some. Positions are in bytes, as the VM
 * has them. Comments and line ends are left out.
 */
public final class Tokenizer {
    /** Words that are no names. */
    static final Set<String> KEYWORDS = Set.of(
            "break", "continue", "else", "for", "func", "error", "immutable", "if", "return", "export", "true", "false", "in",
            "undefined", "import");

    private static final List<String> SIGNS = List.of(
            "&^=", "<<=", ">>=", "...", "&&", "||", "++", "--", "==", "!=", "<=", ">=", ":=", "+=", "-=", "*=", "/=", "%=", "&=",
            "|=", "^=", "<<", ">>", "&^");

    private final byte[] text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(byte[] text) {
        this.text = text;
    }

    /** The tokens of a text in UTF-8. */
    public static List<Token> tokens(byte[] text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.at < text.length) {
            tokenizer.next();
        }
        return List.copyOf(tokenizer.tokens);
    }

    /** The tokens of a line that was typed. */
    public static List<Token> tokens(String line) {
        return tokens(line.getBytes(StandardCharsets.UTF_8));
    }

    private void next() {
        int start = at;
        byte first = text[at];
        if (isSpace(first)) {
            at++;
        } else if (startsWith("//")) {
            skipTo('\n');
        } else if (startsWith("/*")) {
            skipComment();
        } else if (isLetter(first)) {
            skipWord();
            add(Token.Kind.WORD, start);
        } else if (isDigit(first) || first == '.' && at + 1 < text.length && isDigit(text[at + 1])) {
            skipNumber();
            add(Token.Kind.NUMBER, start);
        } else if (first == '"' || first == '\'') {
            skipQuoted(first);
            add(first == '"' ? Token.Kind.STRING : Token.Kind.CHARACTER, start);
        } else if (first == '`') {
            at++;
            skipTo('`');
            at = Math.min(at + 1, text.length);
            add(Token.Kind.STRING, start);
        } else {
            at += SIGNS.stream().filter(this::startsWith).findFirst().orElse("+").length();
            add(Token.Kind.SIGN, start);
        }
    }

    private void add(Token.Kind kind, int start) {
        tokens.add(new Token(kind, new String(text, start, at - start, StandardCharsets.UTF_8), start, at));
    }

    private void skipTo(char end) {
        while (at < text.length && text[at] != end) {
            at++;
        }
    }

    private void skipComment() {
        at += 2;
        while (at < text.length && !startsWith("*/")) {
            at++;
        }
        at = Math.min(at + 2, text.length);
    }

    private void skipWord() {
        while (at < text.length && (isLetter(text[at]) || isDigit(text[at]))) {
            at++;
        }
    }

    /** An exponent's sign belongs to a number; whatever else is in it are letters, digits and dots. */
    private void skipNumber() {
        boolean hexadecimal = startsWith("0x") || startsWith("0X");
        while (at < text.length) {
            byte each = text[at];
            boolean exponent = !hexadecimal && (each == '+' || each == '-') && (text[at - 1] == 'e' || text[at - 1] == 'E');
            if (!isLetter(each) && !isDigit(each) && each != '.' && !exponent) {
                return;
            }
            at++;
        }
    }

    private void skipQuoted(byte quote) {
        at++;
        while (at < text.length && text[at] != quote && text[at] != '\n') {
            at += text[at] == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length);
    }

    private boolean startsWith(String sign) {
        if (at + sign.length() > text.length) {
            return false;
        }
        for (int i = 0; i < sign.length(); i++) {
            if (text[at + i] != sign.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte each) {
        return each == ' ' || each == '\t' || each == '\n' || each == '\r';
    }

    /** Every byte of a character beyond ASCII counts as a letter. */
    private static boolean isLetter(byte each) {
        return each < 0 || each == '_' || each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
    }

    private static boolean isDigit(byte each) {
        return each >= '0' && each <= '9';
    }
}
