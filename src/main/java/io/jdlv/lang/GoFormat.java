package io.jdlv.lang;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Go's fmt.Sprintf with one operand, as {@code print %x} applies it to every number and string of a value.
 *
 * <p>The rules are those of Go's fmt package (print.go, format.go), its error forms included: a verb that does not fit is
 * written {@code %!d(string=hi)}.
 */
public final class GoFormat {
    private static final int MAX_WIDTH = 1_000_000;

    private final String format;
    private final GoValue operand;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean used;
    private boolean reordered;
    private boolean goodIndex;

    private GoFormat(String format, GoValue operand) {
        this.format = format;
        this.operand = operand;
    }

    /** {@code operand} in {@code format}. */
    public static String format(String format, GoValue operand) {
        return new GoFormat(format, operand).run();
    }

    private String run() {
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c == '%') {
                verb();
            } else {
                out.append(c);
            }
        }
        if (!reordered && !used) {
            out.append("%!(EXTRA ").append(operand.type()).append('=').append(plain()).append(')');
        }
        return out.toString();
    }

    private void verb() {
        goodIndex = true;
        boolean plus = false;
        boolean minus = false;
        boolean sharp = false;
        boolean space = false;
        boolean zero = false;
        flags:
        while (at < format.length()) {
            switch (format.charAt(at)) {
                case '#' -> sharp = true;
                case '0' -> zero = true;
                case '+' -> plus = true;
                case '-' -> minus = true;
                case ' ' -> space = true;
                default -> {
                    break flags;
                }
            }
            at++;
        }
        boolean afterIndex = index();
        OptionalInt width;
        if (isAt('*')) {
            at++;
            width = fromOperand();
            if (width.isEmpty()) {
                out.append("%!(BADWIDTH)");
            } else if (width.getAsInt() < 0) {
                width = OptionalInt.of(-width.getAsInt());
                minus = true;
                zero = false;
            }
            afterIndex = false;
        } else {
            width = number();
            if (afterIndex && width.isPresent()) {
                goodIndex = false;
            }
        }
        OptionalInt precision = OptionalInt.empty();
        if (isAt('.')) {
            at++;
            if (afterIndex) {
                goodIndex = false;
            }
            afterIndex = index();
            if (isAt('*')) {
                at++;
                precision = fromOperand();
                if (precision.isPresent() && precision.getAsInt() < 0) {
                    precision = OptionalInt.empty();
                }
                if (precision.isEmpty()) {
                    out.append("%!(BADPREC)");
                }
                afterIndex = false;
            } else {
                precision = OptionalInt.of(number().orElse(0));
            }
        }
        if (!afterIndex) {
            index();
        }
        if (at >= format.length()) {
            out.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        apply(verb, new FormatSpec(plus, minus, sharp, space, zero, width, precision));
    }

    private void apply(int verb, FormatSpec spec) {
        if (verb == '%') {
            out.append('%');
        } else if (!goodIndex) {
            out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
        } else if (used) {
            out.append("%!").appendCodePoint(verb).append("(MISSING)");
        } else {
            used = true;
            out.append(operand(verb, spec));
        }
    }

    private String operand(int verb, FormatSpec spec) {
        boolean sharpV = verb == 'v' && spec.sharp();
        // with %v, # and + say how Go syntax is printed, and no longer what they say elsewhere
        FormatSpec own = verb == 'v' ? spec.withoutSharp().withPlus(false) : spec;
        if (verb == 'T') {
            return spec.pad(operand.type());
        }
        return switch (operand) {
            case GoValue.Bool b when verb == 't' || verb == 'v' -> spec.pad(String.valueOf(b.value()));
            case GoValue.Int i -> IntegerFormat.of(verb, i.value(), true, own, sharpV).orElseGet(() -> bad(verb));
            case GoValue.Uint u -> IntegerFormat.of(verb, u.value(), false, own, sharpV).orElseGet(() -> bad(verb));
            case GoValue.Float f -> FloatFormat.of(verb, f.value(), own, sharpV).orElseGet(() -> bad(verb));
            case GoValue.Complex c -> FloatFormat.complex(verb, c, own, sharpV).orElseGet(() -> bad(verb));
            case GoValue.Text t -> TextFormat.of(verb, t.bytes(), own, sharpV).orElseGet(() -> bad(verb));
            default -> bad(verb);
        };
    }

    private String bad(int verb) {
        return "%!" + Character.toString(verb) + "(" + operand.type() + "=" + plain() + ")";
    }

    private String plain() {
        return operand('v', FormatSpec.NONE);
    }

    private boolean isAt(char c) {
        return at < format.length() && format.charAt(at) == c;
    }

    /** An explicit operand number: only {@code [1]} is there. */
    private boolean index() {
        if (!isAt('[')) {
            return false;
        }
        reordered = true;
        int end = format.indexOf(']', at);
        if (end < 0) {
            goodIndex = false;
            at++;
            return false;
        }
        String inside = format.substring(at + 1, end);
        at = end + 1;
        if (inside.equals("1")) {
            used = false;
        } else {
            goodIndex = false;
        }
        return true;
    }

    private OptionalInt number() {
        int start = at;
        while (at < format.length() && Character.digit(format.charAt(at), 10) >= 0) {
            at++;
        }
        if (start == at || at - start > 7) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(format.substring(start, at));
        return value > MAX_WIDTH ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** A width or precision that is the operand itself. */
    private OptionalInt fromOperand() {
        if (used) {
            return OptionalInt.empty();
        }
        used = true;
        long value = switch (operand) {
            case GoValue.Int i -> i.value();
            case GoValue.Uint u -> u.value() < 0 ? Long.MAX_VALUE : u.value();
            default -> Long.MAX_VALUE;
        };
        return Math.abs(value) > MAX_WIDTH ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    /** A string as UTF-8 bytes. */
    public static GoValue text(String text) {
        return new GoValue.Text(text.getBytes(StandardCharsets.UTF_8));
    }
}
