package io.jdlv.command;

import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import java.util.Optional;

/** {@code config PARAMETER VALUE} for a number, a text or a flag. Delve: ConfigureSetSimple in pkg/config/split.go. */
final class SimpleSetting {
    private SimpleSetting() {}

    static Configuration set(Configuration configuration, ConfigKey key, String typed) {
        return configuration.with(key, switch (key.kind()) {
            case OPTIONAL_NUMBER -> positive(
                    key, number(typed).orElseThrow(() -> wrong(key, "must be a number")));
            case FLAG -> flag(key, typed);
            case TEXT, OPTIONAL_TEXT -> text(typed);
            case COLOUR -> {
                Optional<Long> number = number(typed);
                yield number.isPresent() ? positive(key, number.get()) : text(typed);
            }
            case LIST, ALIASES, RULES ->
                throw new CommandException("unsupported type for configuration key " + GoQuote.quote(key.key()));
        });
    }

    /** strconv.Atoi: a decimal number of 64 bits. */
    private static Optional<Long> number(String typed) {
        try {
            return Optional.of(GoNumber.parseInt(typed, 10, Long.SIZE));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Long positive(ConfigKey key, Long number) {
        if (number < 0) {
            throw wrong(key, "must be a number greater than zero");
        }
        return number;
    }

    private static Boolean flag(ConfigKey key, String typed) {
        return switch (typed) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "must be true or false");
        };
    }

    private static String text(String typed) {
        return GoQuote.unquote(typed).orElse(typed);
    }

    private static CommandException wrong(ConfigKey key, String complaint) {
        return new CommandException("argument to " + GoQuote.quote(key.key()) + " " + complaint);
    }
}
