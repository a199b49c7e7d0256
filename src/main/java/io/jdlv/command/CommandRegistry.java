package io.jdlv.command;

import io.jdlv.delve.DelveClient;
import io.jdlv.delve.PathRule;
import io.jdlv.lang.SpaceSplit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands that can be typed, with the aliases of the configuration.
 *
 * <p>Names match exactly, and a prefix hides the commands that it does not allow: {@code on 1 list} is "command not
 * available". Delve: Commands.Find and Merge in pkg/terminal/command.go.
 */
public final class CommandRegistry {
    /**
     * A command and the aliases that the user gave it.
     *
     * @param info the command's own with the user's aliases among its names
     */
    public record Entry(Command command, List<String> aliases, CommandInfo info) {
        public Entry {
            aliases = List.copyOf(aliases);
        }

        private static Entry of(Command command, List<String> aliases) {
            return new Entry(command, aliases, command.info().withAliases(aliases));
        }
    }

    // not Comparator.comparing: Java would make classes for it, each time it starts
    private static final Comparator<Entry> BY_NAME = (a, b) -> a.info().name().compareTo(b.info().name());

    private final List<Entry> entries;

    private CommandRegistry(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The given commands, sorted by name: where an alias is also another command's name, the first one wins. */
    public static CommandRegistry of(List<Command> commands) {
        return new CommandRegistry(List.of()).and(commands);
    }

    /** These commands and more, sorted among them. */
    public CommandRegistry and(List<Command> more) {
        List<Entry> all = new ArrayList<>(entries);
        more.forEach(c -> all.add(Entry.of(c, List.of())));
        all.sort(BY_NAME);
        return new CommandRegistry(all);
    }

    /**
     * The same commands with exactly these aliases beside their own names. As in dlv a key is a command's first name:
     * aliases of {@code p} are nobody's.
     */
    public CommandRegistry withAliases(Map<String, List<String>> aliases) {
        return new CommandRegistry(entries.stream()
                .map(e -> Entry.of(e.command(), aliases.getOrDefault(e.command().info().name(), List.of())))
                .toList());
    }

    /**
     * Asks, without waiting, what the first of some lines will ask, as far as they define breakpoints and run beside each
     * other.
     *
     * @param delve over a new connection
     * @param rules the user's rules for paths
     */
    public void lookUp(List<String> lines, DelveClient delve, List<PathRule> rules) {
        for (String line : lines.subList(0, Math.min(lines.size(), LookAhead.LINES_AHEAD))) {
            SpaceSplit parts = SpaceSplit.two(line.strip());
            String arguments = parts.rest().orElse("");
            Optional<Command> command = find(parts.first()).map(Entry::command)
                    .filter(each -> each.order(arguments, any -> Order.ALONE) == Order.DEFINING);
            if (command.isEmpty()) {
                return;
            }
            command.get().lookUp(arguments, delve, rules);
        }
    }

    /** Every command, by name. */
    public List<Entry> entries() {
        return entries;
    }

    /** The command of this name. */
    public Optional<Entry> find(String name) {
        return find(name, Optional.empty());
    }

    /** The command of this name that may stand behind this prefix; with no prefix, any. */
    public Optional<Entry> find(String name, Optional<Prefix> prefix) {
        return entries.stream()
                .filter(e -> e.info().names().contains(name))
                .filter(e -> prefix.isEmpty() || e.info().prefixes().contains(prefix.get()))
                .findFirst();
    }
}
