package io.jdlv.lang;

/** The value given to a configuration key, by the key's kind (Delve pkg/config/split.go, ConfigureSetSimple). */
public final class ConfigArgument {
    private ConfigArgument() {
    }

    /**
     * A number that is not negative.
     *
     * @throws LangException in Delve's words
     */
    public static long number(String key, String text) {
        long number;
        try {
            number = GoNumber.atoi(text);
        } catch (GoNumberException e) {
            LangException refused = new LangException("argument to " + GoQuote.quote(key) + " must be a number");
            refused.initCause(e);
            throw refused;
        }
        if (number < 0) {
            throw new LangException("argument to " + GoQuote.quote(key) + " must be a number greater than zero");
        }
        return number;
    }

    /**
     * {@code true} or {@code false}.
     *
     * @throws LangException in Delve's words
     */
    public static boolean truth(String key, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new LangException("argument to " + GoQuote.quote(key) + " must be true or false");
        };
    }

    /** A text, with the quotes of a Go literal taken off if it is one. */
    public static String text(String text) {
        return GoUnquote.unquote(text).orElse(text);
    }
}
