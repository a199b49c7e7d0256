package io.jdlv.lang;

import java.util.List;

/**
 * Go's {@code fmt.Sprintf} for the values of {@link GoValue}: all verbs, flags, widths and precisions, {@code *},
 * argument indexes, and Go's texts for what does not fit ({@code %!d(string=hi)}, {@code %!(NOVERB)},
 * {@code %!v(MISSING)}, {@code %!(EXTRA int64=1)}).
 *
 * <p>Delve's client passes what follows {@code print %} to it with one value (service/api/prettyprint.go,
 * writeBasicType): int64, uint64, float64, complex128, bool or string.
 */
public final class GoFormat {
    private static final int TOO_LARGE = 1_000_000;

    private final byte[] format;
    private final List<GoValue> arguments;
    private final FormatOutput out = new FormatOutput();
    private final FormatVerbs verbs = new FormatVerbs(out);
    private int at;
    private int argument;
    private boolean reordered;
    private boolean goodIndex;
    private boolean afterIndex;
    private boolean starMissing;
    private boolean starNegative;

    private GoFormat(String format, List<GoValue> arguments) {
        this.format = Utf8.encode(format);
        this.arguments = arguments;
    }

    /** The formatted text; bytes that are not UTF-8 show as U+FFFD. */
    public static String format(String format, GoValue... arguments) {
        return Utf8.decode(formatBytes(format, arguments));
    }

    /** The formatted text as the bytes that Go would write. */
    public static byte[] formatBytes(String format, GoValue... arguments) {
        return new GoFormat(format, List.of(arguments)).run();
    }

    private byte[] run() {
        while (at < format.length) {
            int start = at;
            while (at < format.length && format[at] != '%') {
                at++;
            }
            out.write(format, start, at);
            if (at < format.length) {
                at++;
                directive();
            }
        }
        if (!reordered && argument < arguments.size()) {
            extra();
        }
        return out.toBytes();
    }

    /** What follows a percent sign. */
    private void directive() {
        goodIndex = true;
        afterIndex = false;
        out.clearFlags();
        flags();
        index();
        width();
        precision();
        if (!afterIndex) {
            index();
        }
        if (at >= format.length) {
            out.write("%!(NOVERB)");
            return;
        }
        int rune = Utf8.runeAt(format, at);
        at += Utf8.width(rune);
        verb(rune == Utf8.INVALID ? Utf8.REPLACEMENT : rune);
    }

    private void flags() {
        for (; at < format.length; at++) {
            switch (format[at]) {
                case '#' -> out.sharp = true;
                case '0' -> out.zero = true;
                case '+' -> out.plus = true;
                case '-' -> out.minus = true;
                case ' ' -> out.space = true;
                default -> {
                    return;
                }
            }
        }
    }

    private void width() {
        if (peek('*')) {
            at++;
            out.width = starArgument();
            if (starMissing) {
                out.write("%!(BADWIDTH)");
            } else if (starNegative) {
                out.minus = true;
                out.zero = false;
            }
            afterIndex = false;
        } else {
            out.width = number(format.length);
            if (afterIndex && out.width >= 0) {
                goodIndex = false;
            }
        }
    }

    private void precision() {
        if (at + 1 >= format.length || format[at] != '.') {
            return;
        }
        at++;
        if (afterIndex) {
            goodIndex = false;
        }
        index();
        if (peek('*')) {
            at++;
            out.precision = starArgument();
            if (starMissing || starNegative) {
                out.precision = -1;
                out.write("%!(BADPREC)");
            }
            afterIndex = false;
        } else {
            out.precision = Math.max(0, number(format.length));
        }
    }

    private void verb(int verb) {
        if (verb == '%') {
            out.write("%");
        } else if (!goodIndex) {
            out.write("%!" + Character.toString(verb) + "(BADINDEX)");
        } else if (argument >= arguments.size()) {
            out.write("%!" + Character.toString(verb) + "(MISSING)");
        } else {
            if (verb == 'v' || verb == 'w') {
                out.goSyntax = out.sharp;
                out.sharp = false;
                out.plus = false;
            }
            verbs.print(arguments.get(argument), verb);
            argument++;
        }
    }

    private void extra() {
        out.clearFlags();
        out.write("%!(EXTRA ");
        for (int i = argument; i < arguments.size(); i++) {
            GoValue value = arguments.get(i);
            out.write((i > argument ? ", " : "") + value.typeName() + "=");
            verbs.print(value, 'v');
        }
        out.write(")");
    }

    /** The next argument as the size of a width or precision; says whether there was none and whether it was negative. */
    private int starArgument() {
        long value = 0;
        starMissing = true;
        if (argument < arguments.size()) {
            GoValue given = arguments.get(argument);
            argument++;
            if (given instanceof GoValue.Int(long number)) {
                value = number;
                starMissing = false;
            } else if (given instanceof GoValue.Uint(long bits) && bits >= 0) {
                value = bits;
                starMissing = false;
            }
            if (value > TOO_LARGE || value < -TOO_LARGE) {
                starMissing = true;
            }
        }
        starNegative = !starMissing && value < 0;
        return starMissing ? -1 : (int) Math.abs(value);
    }

    /** An explicit argument index such as {@code [2]}, if there is one here. */
    private void index() {
        afterIndex = false;
        if (!peek('[')) {
            return;
        }
        reordered = true;
        int close = at + 1;
        while (close < format.length && format[close] != ']') {
            close++;
        }
        if (format.length - at < 3 || close >= format.length) {
            goodIndex = false;
            at++;
            return;
        }
        at++;
        int number = number(close);
        boolean wellFormed = number >= 0 && at == close;
        at = close + 1;
        if (wellFormed && number >= 1 && number <= arguments.size()) {
            argument = number - 1;
            afterIndex = true;
        } else {
            goodIndex = false;
            afterIndex = wellFormed;
        }
    }

    /** Decimal digits before {@code end}, or -1 if there are none or too many. */
    private int number(int end) {
        int value = -1;
        for (; at < end && format[at] >= '0' && format[at] <= '9'; at++) {
            if (value > TOO_LARGE) {
                at = end;
                return -1;
            }
            value = Math.max(value, 0) * 10 + format[at] - '0';
        }
        return value;
    }

    private boolean peek(char c) {
        return at < format.length && format[at] == c;
    }
}
