package io.jdlv.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drops long package paths from type names for trace output (Delve service/api/shorten_type.go): a path with at least
 * two slashes loses everything up to the last, in pointers, slices, arrays, maps and type arguments. A name with
 * anything else in it, such as an anonymous type, a channel or a function, stays whole.
 */
public final class TypeShortener {
    private static final String NAME_SIGNS = "_./@%-";
    private static final List<String> ANONYMOUS = List.of("interface {", "interface{", "struct {", "struct{", "func (",
            "func(");

    private TypeShortener() {
    }

    /** The shortened name, or the name itself if it cannot be shortened safely. */
    public static String shorten(String type) {
        return tryShorten(type).orElse(type);
    }

    private static Optional<String> tryShorten(String type) {
        if (type.startsWith("[")) {
            int close = type.indexOf(']');
            return close < 0 ? Optional.empty()
                    : tryShorten(type.substring(close + 1)).map(element -> type.substring(0, close + 1) + element);
        }
        if (type.startsWith("*")) {
            return tryShorten(type.substring(1)).map(target -> "*" + target);
        }
        if (type.startsWith("map[")) {
            return shortenMap(type);
        }
        return switch (type) {
            case "interface {}", "interface{}", "struct {}", "struct{}" -> Optional.of(type);
            default -> hasAnonymousType(type) ? Optional.empty() : shortenName(type);
        };
    }

    private static Optional<String> shortenMap(String type) {
        int depth = 1;
        int close = "map[".length();
        while (close < type.length()) {
            char c = type.charAt(close);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0) {
                Optional<String> key = tryShorten(type.substring("map[".length(), close));
                Optional<String> value = tryShorten(type.substring(close + 1));
                return key.flatMap(k -> value.map(v -> "map[" + k + "]" + v));
            }
            close++;
        }
        return Optional.empty();
    }

    private static Optional<String> shortenName(String type) {
        int bracket = type.indexOf('[');
        if (bracket >= 0) {
            return type.endsWith("]") ? shortenGeneric(type, bracket) : Optional.empty();
        }
        if (!type.codePoints().allMatch(TypeShortener::isNameCharacter)) {
            return Optional.empty();
        }
        long slashes = type.chars().filter(c -> c == '/').count();
        return Optional.of(slashes < 2 ? type : type.substring(type.lastIndexOf('/') + 1));
    }

    private static Optional<String> shortenGeneric(String type, int bracket) {
        List<String> arguments = new ArrayList<>();
        for (String argument : type.substring(bracket + 1, type.length() - 1).split(",", -1)) {
            Optional<String> shortened = tryShorten(GoUnicode.trimSpace(argument));
            if (shortened.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(shortened.get());
        }
        return tryShorten(type.substring(0, bracket)).map(name -> name + "[" + String.join(", ", arguments) + "]");
    }

    private static boolean isNameCharacter(int c) {
        return Character.isLetter(c) || GoUnicode.isDigit(c) || NAME_SIGNS.indexOf(c) >= 0;
    }

    private static boolean hasAnonymousType(String type) {
        return ANONYMOUS.stream().anyMatch(start -> {
            int after = type.indexOf(start) + start.length();
            return after >= start.length() && after < type.length()
                    && type.charAt(after) != '}' && type.charAt(after) != ')';
        });
    }
}
