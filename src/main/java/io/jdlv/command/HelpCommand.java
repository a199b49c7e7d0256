package io.jdlv.command;

import io.jdlv.lang.SpaceSplit;
import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import io.jdlv.session.ConfigKey;
import java.util.List;

/** {@code help}, {@code help COMMAND}, {@code help config KEY}. */
final class HelpCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.OTHER, "Shows what commands there are and what they do.", "help", "h")
                .reading()
                .usage("help [command]\nhelp config <parameter>")
                .details(
                        """
                        Without an argument it lists the commands. A command may be named by any of
                        its names. The reference with all of it in one place is docs/commands.md.

                        Examples:
                          help break
                          help config substitute-path""");
    }

    @Override
    public void run(Invocation call) {
        String topic = call.arguments();
        if (topic.isEmpty()) {
            call.show(new Overview(call.interpreter().registry().entries().stream()
                    .map(CommandRegistry.Entry::info)
                    .toList()));
        } else if (topic.startsWith("config ")) {
            call.say(parameter(topic.substring("config ".length()).strip()).documentation());
        } else {
            call.show(page(call.interpreter().registry(), topic));
        }
    }

    private static HelpPage page(CommandRegistry registry, String topic) {
        SpaceSplit words = SpaceSplit.two(topic);
        CommandRegistry.Entry entry =
                registry.find(words.first()).orElseThrow(() -> new CommandException("command not available"));
        if (words.rest().isEmpty()) {
            return HelpPage.of(entry);
        }
        return CommandRegistry.of(entry.command().members())
                .find(words.rest().get())
                .map(member -> HelpPage.of(entry.info().name(), member))
                .orElseThrow(() -> new CommandException("command not available"));
    }

    /** The parameter of this name; that of {@code config alias} is called aliases. */
    private static ConfigKey parameter(String name) {
        return ConfigKey.named(name.equals("alias") ? ConfigKey.ALIASES.key() : name)
                .orElseThrow(() -> new CommandException("unknown config parameter"));
    }

    /** Every command with its summary, by chapter. */
    private record Overview(List<CommandInfo> commands) implements Result {
        @Override
        public String kind() {
            return "commands";
        }

        @Override
        public void writeTo(TextSink out) {
            out.println("The following commands are available:");
            int width = commands.stream().mapToInt(c -> names(c).length()).max().orElse(0);
            for (Group group : Group.inHelp()) {
                List<CommandInfo> chapter = commands.stream().filter(c -> c.group() == group).toList();
                if (!chapter.isEmpty()) {
                    out.println("\n" + group.title() + ":");
                    chapter.forEach(c -> out.println(("    %-" + width + "s  %s").formatted(names(c), c.summary())));
                }
            }
            out.println("\nType help followed by a command for full documentation.");
        }

        private static String names(CommandInfo command) {
            return command.names().size() == 1
                    ? command.name()
                    : command.name() + " (" + String.join(", ", command.names().subList(1, command.names().size())) + ")";
        }
    }
}
