package io.jdlv.command;

import io.jdlv.lang.ConfigArgument;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import io.jdlv.lang.GoQuote;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;

/** {@code config PARAMETER VALUE} for a number, a text or a flag. Delve: ConfigureSetSimple in pkg/config/split.go. */
final class SimpleSetting {
    private SimpleSetting() {}

    /**
     * The configuration with the value that was typed.
     *
     * @throws io.jdlv.lang.LangException when the value does not fit
     */
    static Configuration set(Configuration configuration, ConfigKey key, String typed) {
        return configuration.with(key, switch (key.kind()) {
            case OPTIONAL_NUMBER -> ConfigArgument.number(key.key(), typed);
            case FLAG -> ConfigArgument.truth(key.key(), typed);
            case SWITCH -> onOrOff(key, typed);
            case TEXT, OPTIONAL_TEXT -> ConfigArgument.text(typed);
            case COLOUR -> colour(key, typed);
            case LIST, ALIASES, RULES ->
                throw new CommandException("unsupported type for configuration key " + GoQuote.quote(key.key()));
        });
    }

    private static boolean onOrOff(ConfigKey key, String typed) {
        return switch (typed) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw new CommandException("argument to " + GoQuote.quote(key.key()) + " must be on or off");
        };
    }

    private static Object colour(ConfigKey key, String typed) {
        try {
            GoNumber.atoi(typed);
        } catch (GoNumberException e) {
            return ConfigArgument.text(typed);
        }
        return ConfigArgument.number(key.key(), typed);
    }
}
