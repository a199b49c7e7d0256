package io.jdlv.lang;

/** Go's number literals: every base, digit separators, fractions, exponents and the imaginary suffix. */
final class GoNumberScanner {
    private final GoScanner scanner;
    private boolean sawDigit;
    private boolean sawSeparator;
    private int invalidDigit = -1;

    GoNumberScanner(GoScanner scanner) {
        this.scanner = scanner;
    }

    GoToken scan() {
        int start = scanner.offset();
        GoToken kind = GoToken.INT;
        int base = 10;
        char prefix = 'd';
        if (scanner.peek() == '0') {
            scanner.advance();
            switch (scanner.peek()) {
                case 'x', 'X' -> {
                    prefix = 'x';
                    base = 16;
                }
                case 'o', 'O' -> {
                    prefix = 'o';
                    base = 8;
                }
                case 'b', 'B' -> {
                    prefix = 'b';
                    base = 2;
                }
                default -> {
                    prefix = '0';
                    base = 8;
                    sawDigit = true;
                }
            }
            if (prefix != '0') {
                scanner.advance();
            }
        }
        digits(base);
        if (scanner.peek() == '.') {
            kind = GoToken.FLOAT;
            if (prefix == 'o' || prefix == 'b') {
                scanner.error(scanner.offset(), "invalid radix point in " + name(prefix));
            }
            scanner.advance();
            digits(base);
        }
        if (!sawDigit) {
            scanner.error(scanner.offset(), name(prefix) + " has no digits");
        }
        kind = exponent(kind, prefix);
        if (scanner.peek() == 'i') {
            kind = GoToken.IMAG;
            scanner.advance();
        }
        String literal = scanner.from(start);
        if (kind == GoToken.INT && invalidDigit >= 0) {
            scanner.error(invalidDigit, "invalid digit " + GoQuote.quoteRune(literal.charAt(invalidDigit - start))
                    + " in " + name(prefix));
        }
        int separator = sawSeparator ? misplacedSeparator(literal) : -1;
        if (separator >= 0) {
            scanner.error(start + separator, "'_' must separate successive digits");
        }
        return kind;
    }

    private GoToken exponent(GoToken kind, char prefix) {
        int c = scanner.peek();
        int letter = c < 0 ? c : c | 0x20;
        if (letter != 'e' && letter != 'p') {
            if (prefix == 'x' && kind == GoToken.FLOAT) {
                scanner.error(scanner.offset(), "hexadecimal mantissa requires a 'p' exponent");
            }
            return kind;
        }
        if (letter == 'e' && prefix != 'd' && prefix != '0') {
            scanner.error(scanner.offset(), GoQuote.quoteRune(c) + " exponent requires decimal mantissa");
        } else if (letter == 'p' && prefix != 'x') {
            scanner.error(scanner.offset(), GoQuote.quoteRune(c) + " exponent requires hexadecimal mantissa");
        }
        scanner.advance();
        if (scanner.peek() == '+' || scanner.peek() == '-') {
            scanner.advance();
        }
        boolean mantissa = sawDigit;
        sawDigit = false;
        digits(10);
        if (!sawDigit) {
            scanner.error(scanner.offset(), "exponent has no digits");
        }
        sawDigit |= mantissa;
        return GoToken.FLOAT;
    }

    private void digits(int base) {
        while (true) {
            int c = scanner.peek();
            boolean digit = base == 16 ? isHex(c) : GoScanner.isDecimal(c);
            if (!digit && c != '_') {
                return;
            }
            if (base < 10 && digit && c >= '0' + base && invalidDigit < 0) {
                invalidDigit = scanner.offset();
            }
            sawDigit |= digit;
            sawSeparator |= !digit;
            scanner.advance();
        }
    }

    private static String name(char prefix) {
        return switch (prefix) {
            case 'x' -> "hexadecimal literal";
            case 'o', '0' -> "octal literal";
            case 'b' -> "binary literal";
            default -> "decimal literal";
        };
    }

    /** Where an underscore stands that is not between digits (a base prefix counts as one), or -1. */
    private static int misplacedSeparator(String literal) {
        boolean hex = literal.length() > 1 && (literal.charAt(1) | 0x20) == 'x';
        boolean prefixed = literal.length() > 1 && literal.charAt(0) == '0'
                && "xob".indexOf(literal.charAt(1) | 0x20) >= 0;
        char previous = prefixed ? '0' : '.';
        for (int i = prefixed ? 2 : 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            boolean digit = GoScanner.isDecimal(c) || hex && isHex(c);
            if (c == '_' && previous != '0') {
                return i;
            }
            if (c != '_' && !digit && previous == '_') {
                return i - 1;
            }
            previous = c == '_' ? '_' : digit ? '0' : '.';
        }
        return previous == '_' ? literal.length() - 1 : -1;
    }

    private static boolean isHex(int c) {
        return GoScanner.isDecimal(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
