package io.jdlv.lang;

import java.math.BigInteger;
import java.util.Locale;

/** Go's {@code strconv} parsing of numbers with Go's rules and error texts. */
public final class GoNumber {
    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final BigInteger MAX_SIGNED = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger MIN_SIGNED = BigInteger.valueOf(Long.MIN_VALUE);

    private GoNumber() {
    }

    /**
     * {@code strconv.Atoi}: a decimal number with an optional sign, 64 bits.
     *
     * @throws GoNumberException with Go's text
     */
    public static long atoi(String text) {
        return signed("Atoi", text, 10);
    }

    /**
     * {@code strconv.ParseInt(text, base, 64)}.
     *
     * @param base 2 to 36, or 0 for the base the prefix says ({@code 0x}, {@code 0o}, {@code 0b}, {@code 0}), where
     *     underscores may separate digits
     * @throws GoNumberException with Go's text
     */
    public static long parseInt(String text, int base) {
        return signed("ParseInt", text, base);
    }

    /**
     * {@code strconv.ParseUint(text, base, 64)}; no sign is allowed.
     *
     * @param base as for {@link #parseInt}
     * @return the value as unsigned 64 bits
     * @throws GoNumberException with Go's text
     */
    public static long parseUint(String text, int base) {
        BigInteger value = magnitude("ParseUint", text, text, base);
        if (value.compareTo(MAX_UNSIGNED) > 0) {
            throw new GoNumberException("ParseUint", text, "value out of range", -1L);
        }
        return value.longValue();
    }

    /**
     * {@code strconv.ParseFloat(text, 64)}: decimal and hexadecimal floats, {@code inf}, {@code infinity}, {@code nan}.
     *
     * @throws GoNumberException with Go's text
     */
    public static double parseFloat(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean signed = lower.startsWith("+") || lower.startsWith("-");
        String body = signed ? lower.substring(1) : lower;
        double sign = lower.startsWith("-") ? -1 : 1;
        if (body.equals("inf") || body.equals("infinity")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (lower.equals("nan")) {
            return Double.NaN;
        }
        boolean hex = body.startsWith("0x");
        String digits = body.replace("_", "");
        if (digits.length() != body.length() && !underscoresSeparateDigits(body)
                || !digits.matches(hex ? "0x([0-9a-f]+\\.?[0-9a-f]*|\\.[0-9a-f]+)p[+-]?[0-9]+"
                        : "([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?")) {
            throw new GoNumberException("ParseFloat", text, "invalid syntax", 0.0);
        }
        double value = sign * Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw new GoNumberException("ParseFloat", text, "value out of range", value);
        }
        return value;
    }

    /** {@code 0x} and the value as unsigned lower-case hexadecimal, Go's {@code %#x} of an address. */
    public static String hex(long unsigned) {
        return "0x" + Long.toHexString(unsigned);
    }

    private static long signed(String function, String text, int base) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        BigInteger magnitude = magnitude(function, text, digits, base);
        BigInteger value = negative ? magnitude.negate() : magnitude;
        if (value.compareTo(MAX_SIGNED) > 0 || value.compareTo(MIN_SIGNED) < 0) {
            throw new GoNumberException(function, text, "value out of range",
                    negative ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        return value.longValue();
    }

    private static BigInteger magnitude(String function, String text, String digits, int base) {
        int radix = base;
        String body = digits;
        if (base == 0) {
            String lower = digits.toLowerCase(Locale.ROOT);
            radix = lower.startsWith("0x") ? 16 : lower.startsWith("0b") ? 2 : lower.startsWith("0") ? 8 : 10;
            boolean letter = radix == 16 || radix == 2 || lower.startsWith("0o");
            if (letter && digits.length() > 2) {
                body = digits.substring(2);
            } else if (radix == 8 && digits.length() > 1) {
                body = digits.substring(1);
            } else {
                radix = radix == 8 ? 10 : radix;
            }
            if (digits.indexOf('_') >= 0 && !underscoresSeparateDigits(lower)) {
                throw new GoNumberException(function, text, "invalid syntax", 0L);
            }
            body = body.replace("_", "");
        }
        int r = radix;
        if (body.isEmpty() || !body.chars().allMatch(c -> c < 0x80 && Character.digit(c, r) >= 0)) {
            throw new GoNumberException(function, text, "invalid syntax", 0L);
        }
        return new BigInteger(body, radix);
    }

    /** Go's rule for digit separators: each underscore stands between digits, or between the base prefix and a digit. */
    private static boolean underscoresSeparateDigits(String lower) {
        String body = lower;
        boolean hex = body.startsWith("0x");
        boolean afterDigit = false;
        if (hex || body.startsWith("0o") || body.startsWith("0b")) {
            body = body.substring(2);
            afterDigit = true;
        }
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '_') {
                boolean beforeDigit = i + 1 < body.length() && isDigit(body.charAt(i + 1), hex);
                if (!afterDigit || !beforeDigit) {
                    return false;
                }
            }
            afterDigit = isDigit(c, hex);
        }
        return true;
    }

    private static boolean isDigit(char c, boolean hex) {
        return c >= '0' && c <= '9' || hex && c >= 'a' && c <= 'f';
    }
}
