package io.jdlv.lang;

import java.util.Optional;
import java.util.OptionalLong;

/** Reads location specs by the rules of Delve's pkg/locspec Parse. */
final class LocationSpecParser {
    private final String text;

    LocationSpecParser(String text) {
        this.text = text;
    }

    LocationSpec parse() {
        if (text.isEmpty()) {
            throw malformed(0, "empty string");
        }
        return switch (text.charAt(0)) {
            case '+', '-' -> new LocationSpec.Offset(offset());
            case '/' -> text.endsWith("/") ? regex() : named();
            case '*' -> new LocationSpec.Address(text.substring(1));
            default -> named();
        };
    }

    private long offset() {
        try {
            return GoNumber.atoi(text);
        } catch (GoNumberException e) {
            throw malformed(0, e.getMessage());
        }
    }

    /** A slash in the pattern is escaped; other escapes are the pattern's own. */
    private LocationSpec regex() {
        StringBuilder pattern = new StringBuilder();
        int at = 1;
        while (at < text.length() && text.charAt(at) != '/') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                if (text.charAt(at) != '/') {
                    pattern.append('\\');
                }
            }
            pattern.append(text.charAt(at));
            at++;
        }
        if (at >= text.length()) {
            throw malformed(0, "non-terminated regular expression");
        }
        if (at + 1 < text.length()) {
            throw malformed(0, "no line offset can be specified for regular expression locations");
        }
        return new LocationSpec.Regex(pattern.toString());
    }

    private LocationSpec named() {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            Optional<LocationSpec> line = lineNumber();
            if (line.isPresent()) {
                return line.get();
            }
            return new LocationSpec.Named(text, function(text), OptionalLong.empty());
        }
        String base = text.substring(0, colon);
        String number = text.substring(colon + 1);
        long line;
        try {
            line = GoNumber.atoi(number);
        } catch (GoNumberException e) {
            line = -1;
        }
        if (line < 0) {
            throw malformed(colon + 1, "line offset negative or not a number");
        }
        return new LocationSpec.Named(base, function(base), OptionalLong.of(line));
    }

    private Optional<LocationSpec> lineNumber() {
        try {
            return Optional.of(new LocationSpec.Line(GoNumber.parseInt(text, 0)));
        } catch (GoNumberException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocationSpec.FunctionName> function(String name) {
        int slash = Math.max(0, name.lastIndexOf('/'));
        String[] parts = name.substring(slash).split("\\.", -1);
        parts[0] = name.substring(0, slash) + parts[0];
        String packageName = "";
        String receiver = "";
        String packageOrReceiver = "";
        switch (parts.length) {
            case 1 -> {
            }
            case 2 -> {
                String plain = withoutPointer(parts[0]);
                if (!plain.equals(parts[0])) {
                    receiver = plain;
                } else if (plain.contains("/")) {
                    packageName = plain;
                } else {
                    packageOrReceiver = plain;
                }
            }
            case 3 -> {
                packageName = parts[0];
                receiver = withoutPointer(parts[1]);
            }
            default -> {
                return Optional.empty();
            }
        }
        String baseName = parts[parts.length - 1];
        boolean absolute = packageName.startsWith("/");
        if (baseName.contains("/") || receiver.contains("/")) {
            return Optional.empty();
        }
        return Optional.of(new LocationSpec.FunctionName(absolute ? packageName.substring(1) : packageName, absolute,
                receiver, packageOrReceiver, baseName));
    }

    private static String withoutPointer(String type) {
        return type.length() >= 3 && type.startsWith("(*") && type.endsWith(")")
                ? type.substring(2, type.length() - 1) : type;
    }

    private LangException malformed(int at, String reason) {
        return new LangException("Malformed breakpoint location " + GoQuote.quote(text) + " at "
                + Utf8.byteLength(text, at) + ": " + reason);
    }
}
