package io.jdlv.lang;

/**
 * What kind of place a location specifier names, as far as the client has to know. Delve: pkg/locspec/locations.go.
 *
 * @param text as typed
 */
public record LocationSpec(String text) {
    /** The specifier typed, trimmed as Delve trims it. */
    public static LocationSpec parse(String text) {
        return new LocationSpec(text.strip());
    }

    /** Whether it names functions as a whole, and not a line, an address or an offset. */
    public boolean isWholeFunctions() {
        if (isRegularExpression()) {
            return true;
        }
        if (text.isEmpty() || "+-*".indexOf(text.charAt(0)) >= 0 || isNumber(text)) {
            return false;
        }
        int colon = text.lastIndexOf(':');
        return colon < 0 && isFunctionName(text);
    }

    private boolean isRegularExpression() {
        return text.length() > 1 && text.startsWith("/") && text.endsWith("/");
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9') || word.startsWith("0x");
    }

    /** A package path, a receiver and a name; a file's name has an ending that no function has. */
    private static boolean isFunctionName(String word) {
        int slash = word.lastIndexOf('/');
        String last = word.substring(slash + 1);
        return !last.isEmpty() && last.chars().filter(c -> c == '.').count() <= 2;
    }
}
