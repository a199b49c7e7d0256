package io.jdlv.lang;

/** Go's lexical rules: cuts a source into tokens and reports what is malformed in Go's words. */
final class GoScanner {
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /**
     * One token.
     *
     * @param start where it starts, in characters
     * @param end where it ends
     * @param kind what it is
     * @param text its spelling; a line end for the semicolon that Go inserts there or at the end
     */
    record Token(int start, int end, GoToken kind, String text) {
    }

    private final String source;
    private final GoSyntaxErrors errors;
    private int at;
    private boolean statementMayEnd;
    private int pendingLineEnd = END;

    GoScanner(String source, GoSyntaxErrors errors) {
        this.source = source;
        this.errors = errors;
        checkCharacter();
        if (peek() == BYTE_ORDER_MARK) {
            advance();
        }
    }

    Token next() {
        while (true) {
            if (pendingLineEnd >= 0) {
                int start = pendingLineEnd;
                pendingLineEnd = END;
                return new Token(start, start, GoToken.SEMICOLON, "\n");
            }
            while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n' && !statementMayEnd) {
                advance();
            }
            if (!source.startsWith("//", at) && !source.startsWith("/*", at)) {
                return token();
            }
            comment();
        }
    }

    private Token token() {
        int start = at;
        int c = peek();
        if (c == END || c == '\n') {
            advance();
            boolean inserted = statementMayEnd;
            statementMayEnd = false;
            return inserted ? new Token(start, start, GoToken.SEMICOLON, "\n")
                    : new Token(start, start, GoToken.EOF, "");
        }
        GoToken kind;
        if (isLetter(c)) {
            while (isLetter(peek()) || isDigit(peek())) {
                advance();
            }
            kind = GoToken.word(source.substring(start, at));
        } else if (isDecimal(c) || c == '.' && at + 1 < source.length() && isDecimal(source.charAt(at + 1))) {
            kind = new GoNumberScanner(this).scan();
        } else {
            kind = symbol(start, c);
        }
        statementMayEnd = kind == GoToken.ILLEGAL ? statementMayEnd : kind.endsStatement();
        return new Token(start, at, kind, source.substring(start, at));
    }

    private GoToken symbol(int start, int c) {
        GoToken operator = GoToken.operator(source, start);
        if (operator != GoToken.ILLEGAL) {
            for (int i = 0; i < operator.text().length(); i++) {
                advance();
            }
            return operator;
        }
        advance();
        switch (c) {
            case '"' -> {
                string(start);
                return GoToken.STRING;
            }
            case '`' -> {
                rawString(start);
                return GoToken.STRING;
            }
            case '\'' -> {
                rune(start);
                return GoToken.CHAR;
            }
            case '“', '”' -> error(start, "curly quotation mark " + GoQuote.quoteRune(c) + " (use neutral '\"')");
            case BYTE_ORDER_MARK -> {
                // Reported when it was reached.
            }
            default -> error(start, "illegal character " + unicode(c));
        }
        return GoToken.ILLEGAL;
    }

    private void comment() {
        int start = at;
        boolean block = source.charAt(at + 1) == '*';
        advance();
        advance();
        if (!block) {
            while (peek() != '\n' && peek() != END) {
                advance();
            }
            return;
        }
        int lineEnd = END;
        while (peek() != END && !source.startsWith("*/", at)) {
            if (peek() == '\n' && lineEnd < 0) {
                lineEnd = at;
            }
            advance();
        }
        if (peek() == END) {
            error(start, "comment not terminated");
        } else {
            advance();
            advance();
        }
        if (statementMayEnd && lineEnd >= 0) {
            pendingLineEnd = lineEnd;
            statementMayEnd = false;
        }
    }

    private void string(int start) {
        while (true) {
            int c = peek();
            if (c == '\n' || c == END) {
                error(start, "string literal not terminated");
                return;
            }
            advance();
            if (c == '"') {
                return;
            }
            if (c == '\\') {
                escape('"');
            }
        }
    }

    private void rawString(int start) {
        while (peek() != '`') {
            if (peek() == END) {
                error(start, "raw string literal not terminated");
                return;
            }
            advance();
        }
        advance();
    }

    private void rune(int start) {
        boolean valid = true;
        int count = 0;
        while (true) {
            int c = peek();
            if (c == '\n' || c == END) {
                if (valid) {
                    error(start, "rune literal not terminated");
                }
                return;
            }
            advance();
            if (c == '\'') {
                break;
            }
            count++;
            if (c == '\\') {
                valid &= escape('\'');
            }
        }
        if (valid && count != 1) {
            error(start, "illegal rune literal");
        }
    }

    /** Reads what follows a backslash, up to where it is wrong; false if it is. */
    private boolean escape(char quote) {
        int start = at;
        int c = peek();
        if (c == quote || c != END && "abfnrtv\\".indexOf(c) >= 0) {
            advance();
            return true;
        }
        int digits;
        int base = 16;
        if (c >= '0' && c <= '7') {
            digits = 3;
            base = 8;
        } else if (c == 'x' || c == 'u' || c == 'U') {
            digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
            advance();
        } else {
            error(start, c == END ? "escape sequence not terminated" : "unknown escape sequence");
            return false;
        }
        long value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = peek() < 0x80 && peek() != END ? Character.digit(peek(), base) : -1;
            if (digit < 0) {
                error(at, peek() == END ? "escape sequence not terminated"
                        : "illegal character " + unicode(peek()) + " in escape sequence");
                return false;
            }
            value = value * base + digit;
            advance();
        }
        long most = c == 'u' || c == 'U' ? Character.MAX_CODE_POINT : 0xFF;
        if (value > most || value >= 0xD800 && value < 0xE000) {
            error(start, "escape sequence is invalid Unicode code point");
            return false;
        }
        return true;
    }

    void error(int offset, String message) {
        errors.fromScanner(offset, message);
    }

    int offset() {
        return at;
    }

    String from(int start) {
        return source.substring(start, at);
    }

    /** The character to be read next, or -1 at the end. */
    int peek() {
        return at < source.length() ? source.codePointAt(at) : END;
    }

    void advance() {
        if (at < source.length()) {
            at += Character.charCount(source.codePointAt(at));
            checkCharacter();
        }
    }

    /** Go complains of some characters as soon as it reaches them. */
    private void checkCharacter() {
        int c = peek();
        if (c == 0) {
            error(at, "illegal character NUL");
        } else if (c == BYTE_ORDER_MARK && at > 0) {
            error(at, "illegal byte order mark");
        }
    }

    static boolean isDecimal(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 && Character.isLetter(c);
    }

    private static boolean isDigit(int c) {
        return isDecimal(c) || c >= 0x80 && GoUnicode.isDigit(c);
    }

    private static String unicode(int c) {
        return GoFormat.format("%#U", new GoValue.Int(c));
    }
}
