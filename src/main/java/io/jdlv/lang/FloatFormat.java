package io.jdlv.lang;

import java.util.Locale;
import java.util.Optional;

/** Floating point numbers in Go's fmt verbs. Go: fmtFloat and fmtComplex in fmt/print.go and fmt/format.go. */
final class FloatFormat {
    private FloatFormat() {}

    /** Empty when the verb is not for floats. */
    static Optional<String> of(int verb, double value, FormatSpec spec, boolean goSyntax) {
        return switch (verb) {
            case 'v' -> Optional.of(format(value, 'g', -1, spec));
            case 'b', 'g', 'G', 'x', 'X' -> Optional.of(format(value, (char) verb, -1, spec));
            case 'f', 'e', 'E' -> Optional.of(format(value, (char) verb, 6, spec));
            case 'F' -> Optional.of(format(value, 'f', 6, spec));
            default -> Optional.empty();
        };
    }

    /** Both parts in parentheses, each in the verb's form, the imaginary one always with its sign. */
    static Optional<String> complex(int verb, GoValue.Complex value, FormatSpec spec, boolean goSyntax) {
        Optional<String> real = of(verb, value.real(), spec, goSyntax);
        Optional<String> imaginary = of(verb, value.imaginary(), spec.withPlus(true), goSyntax);
        return real.flatMap(r -> imaginary.map(i -> "(" + r + i + "i)"));
    }

    private static String format(double value, char verb, int defaultPrecision, FormatSpec spec) {
        int precision = spec.precision().orElse(defaultPrecision);
        String digits = GoFloat.format(Math.abs(value), verb, precision);
        boolean negative = value < 0 || (value == 0 && 1 / value < 0);
        String sign = negative ? "-" : spec.plus() ? "+" : spec.space() ? " " : "";
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            String shownSign = Double.isInfinite(value) && sign.isEmpty() ? "+" : sign;
            return spec.withoutZero().pad(shownSign + digits);
        }
        if (spec.sharp() && verb != 'b') {
            digits = withPoint(digits, verb, precision);
        }
        int missing = spec.width().orElse(0) - sign.length() - digits.length();
        if (spec.zero() && !spec.minus() && missing > 0) {
            return sign + "0".repeat(missing) + digits;
        }
        return spec.pad(sign + digits);
    }

    /** With the sharp flag a decimal point is always there, and %g keeps its zeros. */
    private static String withPoint(String digits, char verb, int precision) {
        boolean hex = digits.toLowerCase(Locale.ROOT).startsWith("0x");
        int exponentAt = -1;
        for (int i = hex ? 2 : 0; i < digits.length() && exponentAt < 0; i++) {
            char c = Character.toLowerCase(digits.charAt(i));
            if (c == 'p' || (c == 'e' && !hex)) {
                exponentAt = i;
            }
        }
        String mantissa = exponentAt < 0 ? digits : digits.substring(0, exponentAt);
        String exponent = exponentAt < 0 ? "" : digits.substring(exponentAt);
        boolean general = verb == 'g' || verb == 'G' || verb == 'x' || verb == 'X';
        int wanted = general ? (precision < 0 ? 6 : precision) : 0;
        String bare = hex ? mantissa.substring(2) : mantissa;
        int significant = bare.replaceFirst("^[0.]+", "").replace(".", "").length();
        if (bare.matches("0(\\.0*)?")) {
            significant = 1;
        }
        String point = mantissa.indexOf('.') < 0 ? "." : "";
        return mantissa + point + "0".repeat(Math.max(wanted - significant, 0)) + exponent;
    }
}
