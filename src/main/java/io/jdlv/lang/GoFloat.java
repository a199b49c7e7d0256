package io.jdlv.lang;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** strconv.FormatFloat for float64. */
public final class GoFloat {
    private static final int MANTISSA_BITS = 52;
    private static final int BIAS = 1023;

    private GoFloat() {}

    /**
     * A number in one of Go's forms.
     *
     * @param form {@code b e E f g G x X}, as strconv knows them
     * @param precision digits behind the point (for g all of them), -1 for as many as make the number unique
     */
    public static String format(double value, char form, int precision) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        String sign = value < 0 || (value == 0 && 1 / value < 0) ? "-" : "";
        double positive = Math.abs(value);
        return sign + switch (form) {
            case 'b' -> binary(positive);
            case 'x' -> hexadecimal(positive, precision);
            case 'X' -> hexadecimal(positive, precision).toUpperCase(Locale.ROOT);
            case 'e' -> exponential(digits(positive, precision < 0 ? -1 : precision + 1), precision, 'e');
            case 'E' -> exponential(digits(positive, precision < 0 ? -1 : precision + 1), precision, 'E');
            case 'f' -> fixed(positive, precision);
            case 'g' -> general(positive, precision, 'e');
            case 'G' -> general(positive, precision, 'E');
            default -> throw new IllegalArgumentException("Go has no float form " + form + ".");
        };
    }

    /** Decimal digits and the position of the point before them: 0.DIGITS times ten to the point. */
    private record Decimal(String digits, int point) {}

    private static Decimal digits(double value, int significant) {
        if (value == 0) {
            return new Decimal("0", 1);
        }
        BigDecimal exact = significant < 0
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros()
                : new BigDecimal(value).round(new MathContext(Math.max(significant, 1), RoundingMode.HALF_EVEN));
        BigDecimal stripped = exact.stripTrailingZeros();
        String digits = stripped.unscaledValue().toString();
        return new Decimal(digits, digits.length() - stripped.scale());
    }

    private static String general(double value, int precision, char mark) {
        boolean shortest = precision < 0;
        int wanted = precision == 0 ? 1 : precision;
        Decimal decimal = digits(value, shortest ? -1 : wanted);
        int limit = shortest ? 6 : wanted;
        if (!shortest && limit > decimal.digits().length() && decimal.digits().length() >= decimal.point()) {
            limit = decimal.digits().length();
        }
        int exponent = value == 0 ? 0 : decimal.point() - 1;
        if (exponent < -4 || exponent >= limit) {
            // Go keeps no trailing zeros in %g
            return exponential(decimal, decimal.digits().length() - 1, mark);
        }
        return plain(decimal);
    }

    private static String plain(Decimal decimal) {
        String digits = decimal.digits();
        int point = decimal.point();
        if (point <= 0) {
            return digits.equals("0") ? "0" : "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String exponential(Decimal decimal, int precision, char mark) {
        String digits = decimal.digits();
        int behind = precision < 0 ? digits.length() - 1 : precision;
        StringBuilder out = new StringBuilder().append(digits.charAt(0));
        if (behind > 0) {
            String rest = digits.substring(1);
            out.append('.').append(rest).append("0".repeat(Math.max(behind - rest.length(), 0)));
        }
        int exponent = digits.equals("0") ? 0 : decimal.point() - 1;
        return out.append(mark)
                .append(exponent < 0 ? '-' : '+')
                .append(String.format("%02d", Math.abs(exponent)))
                .toString();
    }

    private static String fixed(double value, int precision) {
        if (precision < 0) {
            return plain(digits(value, -1));
        }
        return new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String binary(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >> MANTISSA_BITS & 0x7FF);
        long mantissa = bits & (1L << MANTISSA_BITS) - 1;
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << MANTISSA_BITS;
        }
        int power = exponent - BIAS - MANTISSA_BITS;
        return mantissa + "p" + (power >= 0 ? "+" : "") + power;
    }

    private static String hexadecimal(double value, int precision) {
        if (value == 0) {
            return "0x0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "p+00";
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >> MANTISSA_BITS & 0x7FF) - BIAS;
        long mantissa = bits & (1L << MANTISSA_BITS) - 1;
        if (exponent == -BIAS) {
            exponent++;
            while ((mantissa & 1L << MANTISSA_BITS) == 0) {
                mantissa <<= 1;
                exponent--;
            }
        } else {
            mantissa |= 1L << MANTISSA_BITS;
        }
        if (precision >= 0 && precision < 13) {
            BigInteger unit = BigInteger.ONE.shiftLeft(4 * (13 - precision));
            mantissa = new BigDecimal(mantissa)
                    .divide(new BigDecimal(unit), 0, RoundingMode.HALF_EVEN)
                    .toBigInteger()
                    .multiply(unit)
                    .longValue();
            if (mantissa >= 1L << MANTISSA_BITS + 1) {
                mantissa >>= 1;
                exponent++;
            }
        }
        String fraction = String.format("%013x", mantissa & (1L << MANTISSA_BITS) - 1);
        fraction = precision < 0
                ? fraction.replaceAll("0+$", "")
                : precision <= 13 ? fraction.substring(0, precision) : fraction + "0".repeat(precision - 13);
        return "0x1" + (fraction.isEmpty() ? "" : "." + fraction) + "p" + (exponent < 0 ? '-' : '+')
                + String.format("%02d", Math.abs(exponent));
    }
}
