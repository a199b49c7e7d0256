package io.jdlv.command;

import io.jdlv.lang.ConfigArgument;
import io.jdlv.lang.GoQuote;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import java.util.OptionalInt;

/** Sets one parameter from what is typed. Delve: ConfigureSetSimple in pkg/config/split.go. */
final class ConfigSetter {
    private ConfigSetter() {}

    static Configuration set(Configuration configuration, ConfigKey key, String typed) {
        return switch (key.kind()) {
            case OPTIONAL_NUMBER -> configuration.with(key, number(key, Numbers.tryAtoi(typed)
                    .orElseThrow(() -> new CommandException("argument to " + quoted(key) + " must be a number"))));
            case FLAG -> {
                if (!typed.equals("true") && !typed.equals("false")) {
                    throw new CommandException("argument to " + quoted(key) + " must be true or false");
                }
                yield configuration.with(key, Boolean.valueOf(typed));
            }
            case TEXT, OPTIONAL_TEXT -> configuration.with(key, ConfigArgument.text(typed));
            case COLOUR -> {
                OptionalInt number = Numbers.tryAtoi(typed);
                yield number.isPresent()
                        ? configuration.with(key, number(key, number.getAsInt()))
                        : configuration.with(key, ConfigArgument.text(typed));
            }
            case LIST, ALIASES, RULES ->
                throw new CommandException("unsupported type for configuration key " + quoted(key));
        };
    }

    private static Integer number(ConfigKey key, int number) {
        if (number < 0) {
            throw new CommandException("argument to " + quoted(key) + " must be a number greater than zero");
        }
        return number;
    }

    private static String quoted(ConfigKey key) {
        return GoQuote.quote(key.key());
    }
}
