package io.jdlv.lang;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Strings in Go's fmt verbs. Go: fmtS, fmtQ and fmtSbx in fmt/format.go. */
final class TextFormat {
    private TextFormat() {}

    /** Empty when the verb is not for strings. */
    static Optional<String> of(int verb, byte[] bytes, FormatSpec spec, boolean goSyntax) {
        return switch (verb) {
            case 'v' -> Optional.of(goSyntax ? quoted(bytes, spec) : plain(bytes, spec));
            case 's' -> Optional.of(plain(bytes, spec));
            case 'q' -> Optional.of(quoted(bytes, spec));
            case 'x' -> Optional.of(hex(bytes, spec, "%02x", "0x"));
            case 'X' -> Optional.of(hex(bytes, spec, "%02X", "0X"));
            default -> Optional.empty();
        };
    }

    private static String plain(byte[] bytes, FormatSpec spec) {
        return spec.pad(new String(truncate(bytes, spec), StandardCharsets.UTF_8));
    }

    private static String quoted(byte[] bytes, FormatSpec spec) {
        byte[] shown = truncate(bytes, spec);
        if (spec.sharp() && GoQuote.canBackquote(shown)) {
            return spec.pad("`" + new String(shown, StandardCharsets.UTF_8) + "`");
        }
        return spec.pad(spec.plus() ? GoQuote.quoteToAscii(shown) : GoQuote.quote(shown));
    }

    private static byte[] truncate(byte[] bytes, FormatSpec spec) {
        if (spec.precision().isEmpty()) {
            return bytes;
        }
        int left = spec.precision().getAsInt();
        int i = 0;
        while (i < bytes.length && left > 0) {
            i += Math.max(Utf8.sizeAt(bytes, i), 1);
            left--;
        }
        return Arrays.copyOf(bytes, i);
    }

    private static String hex(byte[] bytes, FormatSpec spec, String byteForm, String prefix) {
        int length = Math.min(bytes.length, spec.precision().orElse(bytes.length));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (spec.space() && i > 0) {
                out.append(' ');
            }
            if (spec.sharp() && (spec.space() || i == 0)) {
                out.append(prefix);
            }
            out.append(String.format(byteForm, bytes[i] & 0xFF));
        }
        return spec.pad(out.toString());
    }
}
