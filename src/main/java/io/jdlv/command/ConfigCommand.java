package io.jdlv.command;

import io.jdlv.lang.GoQuote;
import io.jdlv.lang.SpaceSplit;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;
import io.jdlv.session.ConfigurationFile;

/** {@code config}: the user's settings. Delve: configureCmd in pkg/terminal/config.go. */
final class ConfigCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Shows and changes settings.", "config")
                .usage(
                        """
                        config -list
                        config -save
                        config <parameter> <value>
                        config alias <command> <alias>
                        config alias <alias>
                        config substitute-path [<from> [<to>] | -clear | -guess]
                        config debug-info-directories (-add <path> | -rm <path> | -clear)""")
                .details(
                        """
                        -list shows every parameter with its value. A change holds for this session;
                        -save keeps all settings for later ones in jdlv's own configuration file,
                        config.yml in $XDG_CONFIG_HOME/jdlv or ~/.config/jdlv. Until there is one,
                        dlv's file is read; it is never written, and has the same form.

                        help config PARAMETER says what a parameter does. A text may stand in quotes
                        as in Go, and has to when it starts or ends with spaces.

                        Examples:
                          config max-string-len 500
                          config substitute-path /build/src /home/me/src
                          config alias print pp
                          config prompt "($g:$f) \"""");
    }

    @Override
    public void run(Invocation call) {
        String arguments = call.requireArguments("wrong number of arguments to \"config\"");
        switch (arguments) {
            case "-list" -> call.show(SettingsList.of(call.session().configuration()));
            case "-save" -> {
                call.host().useThisMachine("config -save");
                ConfigurationFile.of(call.host().environment()).save(call.session().configuration());
            }
            default -> set(call, SpaceSplit.two(arguments));
        }
    }

    private static void set(Invocation call, SpaceSplit typed) {
        String value = typed.rest().orElse("");
        Configuration before = call.session().configuration();
        switch (typed.first()) {
            case "alias" -> {
                call.session().configure(AliasSetting.set(before, value));
                call.interpreter().refreshAliases();
            }
            case "debug-info-directories" -> new DebugInfoDirectoriesSetting(call).set(value);
            case "substitute-path" -> call.session().configure(new PathRuleSetting(call).set(value));
            default -> call.session().configure(SimpleSetting.set(before, key(typed.first()), value));
        }
    }

    private static ConfigKey key(String name) {
        return ConfigKey.named(name)
                .orElseThrow(() -> new CommandException(GoQuote.quote(name) + " is not a configuration parameter"));
    }
}
