package io.jdlv.lang;

import java.util.Locale;
import java.util.Optional;

/** Integers in Go's fmt verbs. Go: fmtInteger, fmtC, fmtQc and fmtUnicode in fmt/format.go. */
final class IntegerFormat {
    private IntegerFormat() {}

    /** Empty when the verb is not for integers. */
    static Optional<String> of(int verb, long value, boolean signed, FormatSpec spec, boolean goSyntax) {
        return switch (verb) {
            case 'v' -> Optional.of(
                    goSyntax && !signed
                            ? number(value, 16, false, 'v', withSharp(spec))
                            : number(value, 10, signed, 'v', spec));
            case 'd' -> Optional.of(number(value, 10, signed, verb, spec));
            case 'b' -> Optional.of(number(value, 2, signed, verb, spec));
            case 'o', 'O' -> Optional.of(number(value, 8, signed, verb, spec));
            case 'x', 'X' -> Optional.of(number(value, 16, signed, verb, spec));
            case 'c' -> Optional.of(spec.pad(Character.toString(rune(value))));
            case 'q' -> Optional.of(spec.pad(GoQuote.quoteRune(rune(value), spec.plus())));
            case 'U' -> Optional.of(unicode(value, spec));
            default -> Optional.empty();
        };
    }

    private static FormatSpec withSharp(FormatSpec spec) {
        return new FormatSpec(spec.plus(), spec.minus(), true, spec.space(), spec.zero(), spec.width(), spec.precision());
    }

    private static int rune(long value) {
        return Utf8.isValidRune(value) ? (int) value : 0xFFFD;
    }

    private static String unicode(long value, FormatSpec spec) {
        int digits = Math.max(spec.precision().orElse(4), 4);
        String hex = Long.toHexString(value).toUpperCase(Locale.ROOT);
        StringBuilder text = new StringBuilder("U+").append("0".repeat(Math.max(digits - hex.length(), 0))).append(hex);
        if (spec.sharp() && Utf8.isValidRune(value) && GoQuote.isPrint((int) value)) {
            text.append(" '").appendCodePoint((int) value).append('\'');
        }
        return spec.withoutZero().pad(text.toString());
    }

    private static String number(long value, int base, boolean signed, int verb, FormatSpec spec) {
        boolean negative = signed && value < 0;
        int least = 0;
        if (spec.precision().isPresent()) {
            least = spec.precision().getAsInt();
            if (least == 0 && value == 0) {
                return " ".repeat(spec.width().orElse(0));
            }
        } else if (spec.zero() && !spec.minus() && spec.width().isPresent()) {
            least = spec.width().getAsInt() - (negative || spec.plus() || spec.space() ? 1 : 0);
        }
        String digits = Long.toUnsignedString(negative ? -value : value, base);
        if (verb == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        digits = "0".repeat(Math.max(least - digits.length(), 0)) + digits;
        if (spec.sharp()) {
            digits = switch (base) {
                case 2 -> "0b" + digits;
                case 8 -> digits.startsWith("0") ? digits : "0" + digits;
                case 16 -> (verb == 'X' ? "0X" : "0x") + digits;
                default -> digits;
            };
        }
        if (verb == 'O') {
            digits = "0o" + digits;
        }
        String sign = negative ? "-" : spec.plus() ? "+" : spec.space() ? " " : "";
        return spec.withoutZero().pad(sign + digits);
    }
}
