package io.jdlv.command;

import io.jdlv.render.Result;
import io.jdlv.render.TextSink;
import java.util.List;

/**
 * One command's help.
 *
 * @param word what is typed in front of its name: the word of the command that gathers it, or empty
 * @param command the command
 * @param members the commands that it gathers itself
 */
record HelpPage(String word, CommandInfo command, List<CommandInfo> members) implements Result {
    HelpPage {
        members = List.copyOf(members);
    }

    /** The help of a command that is typed by its own name. */
    static HelpPage of(Command command) {
        return new HelpPage("", command.info(), infos(command));
    }

    /** The same with the aliases that the user gave it. */
    static HelpPage of(CommandRegistry.Entry entry) {
        return new HelpPage("", entry.info(), infos(entry.command()));
    }

    /** The help of a command that is typed behind a word. */
    static HelpPage of(String word, CommandRegistry.Entry member) {
        return new HelpPage(word + " ", member.info(), List.of());
    }

    private static List<CommandInfo> infos(Command command) {
        return command.members().stream().map(Command::info).toList();
    }

    @Override
    public String kind() {
        return "help";
    }

    @Override
    public void writeTo(TextSink out) {
        out.println(command.summary());
        out.println();
        command.usage().lines().forEach(form -> out.println("\t" + (form.startsWith(" ") ? "" : word) + form));
        if (!members.isEmpty()) {
            out.println();
            int width = members.stream().mapToInt(member -> member.name().length()).max().orElse(0);
            members.forEach(member ->
                    out.println(("    %-" + width + "s  %s").formatted(member.name(), member.summary())));
        }
        if (!command.details().isEmpty()) {
            out.println();
            out.println(command.details());
        }
        if (command.names().size() > 1) {
            out.println();
            out.println("Aliases: " + String.join(" ", command.names().subList(1, command.names().size())));
        }
    }
}
