package io.jdlv.command;

import io.jdlv.session.ConfigKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The reference of all commands as Markdown, made from their own help: {@code docs/commands.md}. */
public final class CommandReference {
    private static final String FENCE = "```";

    private final StringBuilder out = new StringBuilder();

    private CommandReference() {}

    /**
     * Writes the reference.
     *
     * @param registry the commands
     */
    public static String of(CommandRegistry registry) {
        CommandReference reference = new CommandReference();
        reference.introduce();
        for (Group group : Group.inHelp()) {
            List<CommandRegistry.Entry> chapter = registry.entries().stream()
                    .filter(entry -> entry.info().group() == group)
                    .toList();
            if (!chapter.isEmpty()) {
                reference.line("## " + group.title()).line("");
                chapter.forEach(reference::command);
            }
        }
        reference.parameters();
        return reference.out.toString().stripTrailing() + "\n";
    }

    private void introduce() {
        line("# Commands").line("");
        line("What can be typed in a session, as `help` has it there. This file is made from the commands' own help; a test")
                .line("holds the two against each other.")
                .line("");
        line("A line is a command's name or alias and its arguments; an empty line runs the last one again. In front of a")
                .line("command `goroutine N` and `frame N` say where it looks. `on`, `deferred` and `rev` take the commands that")
                .line("name them below. In the usage `<...>` is replaced by what it names and `[...]` may be left out.")
                .line("");
    }

    private void command(CommandRegistry.Entry entry) {
        command("", entry.info());
        entry.command().members().forEach(member -> command(entry.info().name() + " ", member.info()));
    }

    /** A command that is typed behind {@code word}, which is empty for most. */
    private void command(String word, CommandInfo command) {
        line("### " + word + command.name()).line("");
        prose(command.summary());
        line("");
        fenced(command.usage().lines().map(form -> form.startsWith(" ") ? form : word + form).toList());
        line("");
        if (!command.details().isEmpty()) {
            prose(command.details());
            line("");
        }
        if (command.names().size() > 1) {
            line("Also: " + names(command.names().subList(1, command.names().size()))).line("");
        }
        if (!command.prefixes().isEmpty()) {
            line("Behind: " + names(Arrays.stream(Prefix.values())
                    .filter(command.prefixes()::contains)
                    .map(CommandReference::word)
                    .toList()));
            line("");
        }
    }

    private static String word(Prefix prefix) {
        return switch (prefix) {
            case ON -> "on";
            case DEFERRED -> "deferred";
            case REVERSE -> "rev";
        };
    }

    private void parameters() {
        line("## Parameters of config").line("");
        for (ConfigKey key : ConfigKey.values()) {
            line("### " + key.key()).line("");
            prose(key.documentation());
            line("");
        }
    }

    private static String names(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** Text in which indented lines are tables and examples, kept as they stand. */
    private void prose(String text) {
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && lines.get(end).startsWith(" ")) {
                end++;
            }
            if (end == at) {
                line(escape(lines.get(at)));
                at++;
            } else {
                if (at > 0 && !lines.get(at - 1).isEmpty()) {
                    line("");
                }
                fenced(lines.subList(at, end));
                if (end < lines.size() && !lines.get(end).isEmpty()) {
                    line("");
                }
                at = end;
            }
        }
    }

    private void fenced(List<String> lines) {
        line(FENCE + "text");
        String indentation = lines.get(0).startsWith("  ") ? "  " : "";
        lines.forEach(each -> line(each.substring(each.startsWith(indentation) ? indentation.length() : 0)));
        line(FENCE);
    }

    /** Text that Markdown does not take for marks. */
    private static String escape(String text) {
        String escaped = text.replaceAll("([\\\\`*_<>\\[\\]|])", "\\\\$1");
        return escaped.startsWith("-") || escaped.startsWith("#") ? "\\" + escaped : escaped;
    }

    private CommandReference line(String text) {
        out.append(text).append('\n');
        return this;
    }
}
