package io.jdlv.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a command without running it: {@code help}, completion, the command reference and the prefixes ask.
 *
 * @param names its name first, then its aliases; matched exactly
 * @param group the chapter of {@code help} in which it stands
 * @param summary one sentence
 * @param usage its forms, one a line, as they are typed
 * @param details what else {@code help NAME} says; may be empty
 * @param prefixes the prefixes that it may stand behind
 * @param order what it may do while the lines before it are under way, whatever its arguments; see {@link Command#order}
 */
public record CommandInfo(
        List<String> names, Group group, String summary, String usage, String details, Set<Prefix> prefixes, Order order) {
    public CommandInfo {
        names = List.copyOf(names);
        prefixes = Set.copyOf(prefixes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A command needs a name.");
        }
    }

    /** A command of {@code group} called by any of {@code names}, without usage, details or prefixes yet. */
    public static CommandInfo of(Group group, String summary, String... names) {
        return new CommandInfo(List.of(names), group, summary, names[0], "", Set.of(), Order.ALONE);
    }

    /** The same with its forms, one a line. */
    public CommandInfo usage(String forms) {
        return new CommandInfo(names, group, summary, forms, details, prefixes, order);
    }

    /** The same with more text for {@code help NAME}. */
    public CommandInfo details(String text) {
        return new CommandInfo(names, group, summary, usage, text.strip(), prefixes, order);
    }

    /** The same, allowed behind these prefixes. */
    public CommandInfo allow(Prefix first, Prefix... more) {
        return new CommandInfo(names, group, summary, usage, details, EnumSet.of(first, more), order);
    }

    /** The same for a command that only reads, whatever its arguments. */
    public CommandInfo reading() {
        return new CommandInfo(names, group, summary, usage, details, prefixes, Order.READING);
    }

    /** The same for a command that sets or changes breakpoints. */
    public CommandInfo defining() {
        return new CommandInfo(names, group, summary, usage, details, prefixes, Order.DEFINING);
    }

    /** The same with further names. */
    public CommandInfo withAliases(List<String> aliases) {
        List<String> all = new ArrayList<>(names);
        aliases.stream().filter(alias -> !all.contains(alias)).forEach(all::add);
        return new CommandInfo(all, group, summary, usage, details, prefixes, order);
    }

    /** The name that stands in {@code help}. */
    public String name() {
        return names.get(0);
    }
}
