package io.jdlv.lang;

import java.util.Arrays;
import java.util.Locale;

/** Writes one value under one verb, as Go's {@code fmt} does for its basic types. */
final class FormatVerbs {
    private final FormatOutput out;

    FormatVerbs(FormatOutput out) {
        this.out = out;
    }

    void print(GoValue value, int verb) {
        if (verb == 'T') {
            string(Utf8.encode(value.typeName()), 's', value);
            return;
        }
        switch (value) {
            case GoValue.Int(long number) -> integer(number, true, verb, value);
            case GoValue.Uint(long bits) -> integer(bits, false, verb, value);
            case GoValue.Float(double number) -> {
                if (!floatNumber(number, verb)) {
                    bad(value, verb);
                }
            }
            case GoValue.Complex complex -> complex(complex, verb);
            case GoValue.Bool(boolean truth) -> {
                if (verb == 't' || verb == 'v') {
                    out.pad(Boolean.toString(truth));
                } else {
                    bad(value, verb);
                }
            }
            case GoValue.Text text -> string(text.bytes(), verb, value);
        }
    }

    /** {@code %!d(string=hi)}: the verb does not fit the value. */
    private void bad(GoValue value, int verb) {
        out.write("%!" + Character.toString(verb) + "(" + value.typeName() + "=");
        print(value, 'v');
        out.write(")");
    }

    private void integer(long bits, boolean signed, int verb, GoValue value) {
        switch (verb) {
            case 'v' -> {
                if (out.goSyntax && !signed) {
                    out.sharp = true;
                    number(bits, 16, false, verb);
                    out.sharp = false;
                } else {
                    number(bits, 10, signed, verb);
                }
            }
            case 'd' -> number(bits, 10, signed, verb);
            case 'b' -> number(bits, 2, signed, verb);
            case 'o', 'O' -> number(bits, 8, signed, verb);
            case 'x', 'X' -> number(bits, 16, signed, verb);
            case 'c' -> out.pad(Character.toString(scalar(bits)));
            case 'q' -> out.pad(out.plus ? GoQuote.quoteRuneToAscii(rune(bits)) : GoQuote.quoteRune(rune(bits)));
            case 'U' -> unicode(bits);
            default -> bad(value, verb);
        }
    }

    private void number(long bits, int base, boolean signed, int verb) {
        boolean negative = signed && bits < 0;
        long magnitude = negative ? -bits : bits;
        if (out.precision == 0 && magnitude == 0) {
            out.padWithSpaces("");
            return;
        }
        String digits = Long.toUnsignedString(magnitude, base);
        int wanted = out.precision;
        if (wanted < 0 && out.zero && !out.minus && out.width >= 0) {
            wanted = out.width - (negative || out.plus || out.space ? 1 : 0);
        }
        if (wanted > digits.length()) {
            digits = "0".repeat(wanted - digits.length()) + digits;
        }
        String prefix = "";
        if (out.sharp) {
            prefix = switch (base) {
                case 2 -> "0b";
                case 8 -> digits.startsWith("0") ? "" : "0";
                case 16 -> "0x";
                default -> "";
            };
        }
        if (verb == 'O') {
            prefix = "0o" + prefix;
        }
        String sign = negative ? "-" : out.plus ? "+" : out.space ? " " : "";
        String text = prefix + digits;
        out.padWithSpaces(sign + (verb == 'X' ? text.toUpperCase(Locale.ROOT) : text));
    }

    /** {@code U+0078}, with {@code #} also the character. */
    private void unicode(long bits) {
        String hex = Long.toHexString(bits).toUpperCase(Locale.ROOT);
        String text = "U+" + "0".repeat(Math.max(0, Math.max(4, out.precision) - hex.length())) + hex;
        boolean scalar = bits >= 0 && bits <= Character.MAX_CODE_POINT;
        if (out.sharp && scalar && GoUnicode.isPrint((int) bits)) {
            text += " '" + Character.toString((int) bits) + "'";
        }
        out.padWithSpaces(text);
    }

    /** The code point of an integer, U+FFFD when it is beyond Unicode; surrogates pass. */
    private static int rune(long bits) {
        return bits >= 0 && bits <= Character.MAX_CODE_POINT ? (int) bits : Utf8.REPLACEMENT;
    }

    private static int scalar(long bits) {
        int rune = rune(bits);
        return rune >= 0xD800 && rune <= 0xDFFF ? Utf8.REPLACEMENT : rune;
    }

    /** Writes a float; false, with nothing written, if the verb does not fit. */
    private boolean floatNumber(double value, int verb) {
        switch (verb) {
            case 'v' -> floatText(value, 'g', GoFloat.SHORTEST);
            case 'b', 'g', 'G', 'x', 'X' -> floatText(value, (char) verb, GoFloat.SHORTEST);
            case 'e', 'E', 'f' -> floatText(value, (char) verb, 6);
            case 'F' -> floatText(value, 'f', 6);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void floatText(double value, char verb, int defaultPrecision) {
        int precision = out.precision >= 0 ? out.precision : defaultPrecision;
        String text = GoFloat.format(value, verb, precision);
        char sign = '+';
        if (text.charAt(0) == '-' || text.charAt(0) == '+') {
            sign = text.charAt(0);
            text = text.substring(1);
        }
        if (sign == '+' && out.space && !out.plus) {
            sign = ' ';
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            // Go always shows the sign of an infinity, and that of NaN only when a flag asks for one.
            boolean signed = Double.isInfinite(value) || out.space || out.plus;
            out.padWithSpaces(signed ? sign + text : text);
            return;
        }
        if (out.sharp && verb != 'b') {
            text = withPoint(text, verb, precision);
        }
        if (!out.plus && sign == '+') {
            out.pad(text);
        } else if (out.zero && !out.minus && out.width > text.length() + 1) {
            out.write(String.valueOf(sign));
            out.padding(out.width - text.length() - 1);
            out.write(text);
        } else {
            out.pad(sign + text);
        }
    }

    /** The {@code #} flag: always a decimal point, and {@code %g} keeps its trailing zeros. */
    private static String withPoint(String text, char verb, int precision) {
        int digits = verb == 'g' || verb == 'G' || verb == 'x' ? precision < 0 ? 6 : precision : 0;
        boolean hex = verb == 'x' || verb == 'X';
        int exponent = text.length();
        boolean point = false;
        boolean significant = false;
        for (int i = 0; i < exponent; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                point = true;
            } else if (c == 'p' || c == 'P' || !hex && (c == 'e' || c == 'E')) {
                exponent = i;
            } else {
                significant |= c != '0';
                digits -= significant ? 1 : 0;
            }
        }
        String number = text.substring(0, exponent);
        if (!point) {
            digits -= number.equals("0") ? 1 : 0;
            number += ".";
        }
        return number + "0".repeat(Math.max(0, digits)) + text.substring(exponent);
    }

    private void complex(GoValue.Complex value, int verb) {
        if (verb > 0x7F || "vbgGxXfFeE".indexOf(verb) < 0) {
            bad(value, verb);
            return;
        }
        boolean plus = out.plus;
        out.write("(");
        floatNumber(value.real(), verb);
        out.plus = true;
        floatNumber(value.imaginary(), verb);
        out.write("i)");
        out.plus = plus;
    }

    private void string(byte[] bytes, int verb, GoValue value) {
        switch (verb) {
            case 'v' -> {
                if (out.goSyntax) {
                    quoted(bytes);
                } else {
                    out.pad(truncate(bytes));
                }
            }
            case 's' -> out.pad(truncate(bytes));
            case 'q' -> quoted(bytes);
            case 'x', 'X' -> hex(bytes, verb == 'X');
            default -> bad(value, verb);
        }
    }

    private void quoted(byte[] bytes) {
        byte[] shown = truncate(bytes);
        if (out.sharp && GoQuote.canBackquote(shown)) {
            out.pad(GoQuote.backquote(shown));
        } else {
            out.pad(out.plus ? GoQuote.quoteToAscii(shown) : GoQuote.quote(shown));
        }
    }

    /** The first characters, as many as the precision says. */
    private byte[] truncate(byte[] bytes) {
        if (out.precision < 0) {
            return bytes;
        }
        int end = 0;
        for (int left = out.precision; left > 0 && end < bytes.length; left--) {
            end += Utf8.width(Utf8.runeAt(bytes, end));
        }
        return Arrays.copyOf(bytes, end);
    }

    private void hex(byte[] bytes, boolean upper) {
        int length = out.precision >= 0 ? Math.min(out.precision, bytes.length) : bytes.length;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (out.space && i > 0) {
                text.append(' ');
            }
            if (out.sharp && (i == 0 || out.space)) {
                text.append("0x");
            }
            text.append(Character.forDigit(bytes[i] >> 4 & 0xF, 16)).append(Character.forDigit(bytes[i] & 0xF, 16));
        }
        out.pad(upper ? text.toString().toUpperCase(Locale.ROOT) : text.toString());
    }
}
