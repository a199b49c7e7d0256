package io.jdlv.command;

import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.lang.GoQuote;

/** {@code config}: the user's settings. */
final class ConfigCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Shows and changes settings.", "config")
                .usage(
                        """
                        config -list
                        config -save
                        config <parameter> <value>""")
                .details("help config PARAMETER says what a parameter does. -save keeps the settings for the next session.");
    }

    @Override
    public void run(Invocation call) {
        String arguments = call.requireArguments("wrong number of arguments to \"config\"");
        SpaceSplit parts = SpaceSplit.two(arguments);
        ConfigKey key = ConfigKey.named(parts.first())
                .orElseThrow(() -> new CommandException(GoQuote.quote(parts.first()) + " is not a configuration parameter"));
        Configuration changed = ConfigSetter.set(call.session().configuration(), key, parts.rest().orElse(""));
        call.session().configure(changed);
    }
}
