package io.jdlv.lang;

import java.math.BigInteger;
import java.util.OptionalInt;

/** Integers as Go's strconv reads them, with its error texts, which users of dlv see. */
public final class GoNumber {
    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private GoNumber() {}

    /**
     * strconv.Atoi: a decimal number with an optional sign.
     *
     * @throws NumberFormatException with Go's message
     */
    public static int atoi(String text) {
        BigInteger value = parse("Atoi", text, 10);
        if (value.bitLength() > 63) {
            throw outOfRange("Atoi", text);
        }
        return value.intValue();
    }

    /** The same, empty where it would throw. */
    public static OptionalInt tryAtoi(String text) {
        try {
            return OptionalInt.of(atoi(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * strconv.ParseInt.
     *
     * @param base 10, or 0 for Go's prefixes (0x, 0o, 0b, 0) and underscores
     * @param bits the size of the result, up to 64
     * @throws NumberFormatException with Go's message
     */
    public static long parseInt(String text, int base, int bits) {
        BigInteger value = parse("ParseInt", text, base);
        if (value.bitLength() > bits - 1) {
            throw outOfRange("ParseInt", text);
        }
        return value.longValue();
    }

    /**
     * strconv.ParseUint; the result's bits are unsigned.
     *
     * @throws NumberFormatException with Go's message
     */
    public static long parseUint(String text, int base, int bits) {
        if (text.startsWith("-") || text.startsWith("+")) {
            throw invalid("ParseUint", text);
        }
        BigInteger value = parse("ParseUint", text, base);
        if (value.bitLength() > bits || value.compareTo(MAX_UNSIGNED) > 0) {
            throw outOfRange("ParseUint", text);
        }
        return value.longValue();
    }

    private static BigInteger parse(String function, String text, int base) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        int radix = base;
        boolean underscores = false;
        if (base == 0) {
            underscores = digits.indexOf('_') >= 0;
            radix = 10;
            if (digits.length() > 1 && digits.charAt(0) == '0') {
                char mark = Character.toLowerCase(digits.charAt(1));
                radix = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
                boolean letter = mark == 'x' || mark == 'b' || mark == 'o';
                digits = digits.substring(letter ? 2 : 1);
                if (letter && digits.startsWith("_")) {
                    digits = digits.substring(1);
                }
            }
        }
        if (underscores) {
            if (digits.startsWith("_") || digits.endsWith("_") || digits.contains("__")) {
                throw invalid(function, text);
            }
            digits = digits.replace("_", "");
        }
        if (digits.isEmpty() || !digits.chars().allMatch(new Digits(radix)::accepts)) {
            throw invalid(function, text);
        }
        BigInteger value = new BigInteger(digits, radix);
        return negative ? value.negate() : value;
    }

    private record Digits(int radix) {
        boolean accepts(int c) {
            return c < 0x80 && Character.digit(c, radix) >= 0;
        }
    }

    private static NumberFormatException invalid(String function, String text) {
        return new NumberFormatException("strconv." + function + ": parsing " + GoQuote.quote(text) + ": invalid syntax");
    }

    private static NumberFormatException outOfRange(String function, String text) {
        return new NumberFormatException(
                "strconv." + function + ": parsing " + GoQuote.quote(text) + ": value out of range");
    }
}
