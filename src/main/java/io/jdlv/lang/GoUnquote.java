package io.jdlv.lang;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Escapes in Go's interpreted string and rune literals. */
final class GoUnquote {
    private GoUnquote() {}

    static Optional<String> interpreted(String inside, char quote) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = 0;
        while (i < inside.length()) {
            int c = inside.codePointAt(i);
            i += Character.charCount(c);
            if (c == quote || c == '\n') {
                return Optional.empty();
            }
            if (c != '\\') {
                write(out, c);
                continue;
            }
            if (i >= inside.length()) {
                return Optional.empty();
            }
            char escape = inside.charAt(i++);
            int simple = "abfnrtv\\".indexOf(escape);
            if (simple >= 0) {
                out.write("\u0007\b\f\n\r\t\u000b\\".charAt(simple));
            } else if (escape == quote) {
                out.write(quote);
            } else {
                int digits = switch (escape) {
                    case 'x' -> 2;
                    case 'u' -> 4;
                    case 'U' -> 8;
                    default -> 3;
                };
                boolean octal = escape >= '0' && escape <= '7';
                int start = octal ? i - 1 : i;
                Optional<Integer> value = number(inside, start, digits, octal ? 8 : 16);
                if (value.isEmpty() || (digits == 3 && !octal)) {
                    return Optional.empty();
                }
                i = start + digits;
                if (digits <= 3) {
                    if (value.get() > 255) {
                        return Optional.empty();
                    }
                    out.write(value.get());
                } else if (!Utf8.isValidRune(value.get())) {
                    return Optional.empty();
                } else {
                    write(out, value.get());
                }
            }
        }
        return Optional.of(out.toString(StandardCharsets.UTF_8));
    }

    private static Optional<Integer> number(String text, int start, int digits, int radix) {
        if (start + digits > text.length()) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = start; i < start + digits; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return Optional.empty();
            }
            value = value * radix + digit;
        }
        return value > Character.MAX_CODE_POINT ? Optional.empty() : Optional.of((int) value);
    }

    private static void write(ByteArrayOutputStream out, int rune) {
        out.writeBytes(Character.toString(rune).getBytes(StandardCharsets.UTF_8));
    }
}
