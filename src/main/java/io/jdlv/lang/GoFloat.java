package io.jdlv.lang;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Go's {@code strconv.FormatFloat} for 64 bits: exact decimal rounding, and the shortest text that reads back. */
public final class GoFloat {
    /** The precision that asks for the fewest digits that read back as the same number. */
    public static final int SHORTEST = -1;

    private static final long FRACTION_MASK = (1L << 52) - 1;

    private GoFloat() {
    }

    /** The shortest {@code %g} text, which is also {@code %v}. */
    public static String format(double value) {
        return format(value, 'g', SHORTEST);
    }

    /**
     * {@code strconv.FormatFloat(value, verb, precision, 64)}.
     *
     * @param verb one of {@code b e E f g G x X}
     * @param precision digits after the point ({@code e f x}) or significant digits ({@code g}), or {@link #SHORTEST}
     */
    public static String format(double value, char verb, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        double magnitude = Math.abs(value);
        return sign + switch (verb) {
            case 'b' -> binary(magnitude);
            case 'x', 'X' -> hexadecimal(magnitude, verb, precision);
            case 'e', 'E' -> {
                Digits digits = precision < 0 ? shortest(magnitude) : significant(magnitude, precision + 1);
                yield exponential(digits, precision < 0 ? digits.count() - 1 : precision, verb);
            }
            case 'f' -> {
                Digits digits = precision < 0 ? shortest(magnitude)
                        : Digits.of(new BigDecimal(magnitude).setScale(precision, RoundingMode.HALF_EVEN));
                yield fixed(digits, precision < 0 ? Math.max(digits.count() - digits.point(), 0) : precision);
            }
            case 'g', 'G' -> general(magnitude, verb, precision);
            default -> throw new IllegalArgumentException("no float verb: " + verb);
        };
    }

    /**
     * Decimal digits without trailing zeros and the place of the point: 0.digits times ten to the power {@code point}.
     * Zero has no digits.
     */
    private record Digits(String text, int point) {
        static Digits of(BigDecimal number) {
            if (number.signum() == 0) {
                return new Digits("", 0);
            }
            BigDecimal stripped = number.stripTrailingZeros();
            String text = stripped.unscaledValue().toString();
            return new Digits(text, text.length() - stripped.scale());
        }

        int count() {
            return text.length();
        }

        char digit(int index) {
            return index >= 0 && index < text.length() ? text.charAt(index) : '0';
        }
    }

    private static Digits significant(double magnitude, int digits) {
        return Digits.of(new BigDecimal(magnitude).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static Digits shortest(double magnitude) {
        BigDecimal candidate = new BigDecimal(Double.toString(magnitude));
        Digits digits = Digits.of(candidate);
        if (digits.count() == 2) {
            // Java writes at least two digits (4.9E-324) where one is enough for Go (5e-324).
            BigDecimal one = new BigDecimal(magnitude).round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == magnitude) {
                return Digits.of(one);
            }
        }
        return digits;
    }

    private static String general(double magnitude, char verb, int precision) {
        boolean shortest = precision < 0;
        int wanted = precision == 0 ? 1 : precision;
        Digits digits = shortest ? shortest(magnitude) : significant(magnitude, wanted);
        int limit = shortest ? 6 : wanted;
        if (!shortest && limit > digits.count() && digits.count() >= digits.point()) {
            limit = digits.count();
        }
        int exponent = digits.point() - 1;
        if (exponent < -4 || exponent >= limit) {
            return exponential(digits, digits.count() - 1, (char) (verb - 'g' + 'e'));
        }
        return fixed(digits, Math.max(digits.count() - digits.point(), 0));
    }

    private static String exponential(Digits digits, int precision, char letter) {
        StringBuilder out = new StringBuilder().append(digits.digit(0));
        if (precision > 0) {
            out.append('.');
            for (int i = 1; i <= precision; i++) {
                out.append(digits.digit(i));
            }
        }
        int exponent = digits.count() == 0 ? 0 : digits.point() - 1;
        return exponent(out.append(letter), exponent).toString();
    }

    private static String fixed(Digits digits, int precision) {
        StringBuilder out = new StringBuilder();
        if (digits.point() <= 0) {
            out.append('0');
        }
        for (int i = 0; i < digits.point(); i++) {
            out.append(digits.digit(i));
        }
        if (precision > 0) {
            out.append('.');
            for (int i = 0; i < precision; i++) {
                out.append(digits.digit(digits.point() + i));
            }
        }
        return out.toString();
    }

    /** Sign and at least two digits. */
    private static StringBuilder exponent(StringBuilder out, int exponent) {
        out.append(exponent < 0 ? '-' : '+');
        int size = Math.abs(exponent);
        return size < 10 ? out.append('0').append(size) : out.append(size);
    }

    private static String binary(double magnitude) {
        int exponent = exponentOf(magnitude) - 52;
        return mantissaOf(magnitude) + "p" + (exponent < 0 ? "" : "+") + exponent;
    }

    private static String hexadecimal(double magnitude, char verb, int precision) {
        long mantissa = mantissaOf(magnitude) << 8;
        int exponent = mantissa == 0 ? 0 : exponentOf(magnitude);
        while (mantissa != 0 && (mantissa & 1L << 60) == 0) {
            mantissa <<= 1;
            exponent--;
        }
        if (precision >= 0 && precision < 15) {
            int shift = precision * 4;
            long extra = mantissa << shift & (1L << 60) - 1;
            mantissa >>>= 60 - shift;
            if ((extra | mantissa & 1) > 1L << 59) {
                mantissa++;
            }
            mantissa <<= 60 - shift;
            if ((mantissa & 1L << 61) != 0) {
                mantissa >>>= 1;
                exponent++;
            }
        }
        boolean upper = verb == 'X';
        StringBuilder out = new StringBuilder(upper ? "0X" : "0x").append(mantissa >>> 60 & 1);
        BigInteger fraction = BigInteger.valueOf(mantissa & (1L << 60) - 1);
        String digits = String.format("%15s", fraction.toString(16)).replace(' ', '0');
        String shown = precision < 0 ? digits.replaceFirst("0+$", "")
                : precision <= 15 ? digits.substring(0, precision) : digits + "0".repeat(precision - 15);
        if (!shown.isEmpty()) {
            out.append('.').append(upper ? shown.toUpperCase(Locale.ROOT) : shown);
        }
        return exponent(out.append(upper ? 'P' : 'p'), exponent).toString();
    }

    /** The mantissa as an integer of up to 53 bits, the implicit bit included. */
    private static long mantissaOf(double magnitude) {
        long bits = Double.doubleToRawLongBits(magnitude);
        long fraction = bits & FRACTION_MASK;
        return bits >>> 52 == 0 ? fraction : fraction | 1L << 52;
    }

    private static int exponentOf(double magnitude) {
        int biased = (int) (Double.doubleToRawLongBits(magnitude) >>> 52);
        return Math.max(biased, 1) - 1023;
    }
}
