package io.jdlv.repl;

import io.jdlv.command.Command;
import io.jdlv.command.CommandInfo;
import io.jdlv.command.CommandRegistry;
import io.jdlv.command.Interpreter;
import io.jdlv.session.ConfigKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the Tab key offers for a line typed so far. */
public final class Completions {
    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])-[a-z][a-z-]*");
    private static final Set<String> PREFIXES = Set.of("goroutine", "frame", "on", "deferred");

    private final Supplier<CommandRegistry> registry;
    private final CompletionSources sources;

    /** Completions of the commands that can be typed, with names from {@code sources}. */
    Completions(Supplier<CommandRegistry> registry, CompletionSources sources) {
        this.registry = registry;
        this.sources = sources;
    }

    /** Completions of what can be typed to an interpreter, with the names that its session's target has now. */
    public static Completions of(Interpreter interpreter) {
        return new Completions(interpreter::registry, new ServerNames(interpreter.view()));
    }

    /**
     * What can stand in place of the end of a line.
     *
     * @param start where in the line the part begins that is replaced
     * @param values the whole texts that can replace it
     */
    public record Offer(int start, List<String> values) {
        public Offer {
            values = List.copyOf(values);
        }
    }

    /** Completes a line that ends at the cursor. */
    public Offer complete(String line) {
        sources.keyPressed();
        int start = indent(line, 0);
        CommandRegistry commands = registry.get();
        boolean standard = true;
        while (true) {
            int space = line.indexOf(' ', start);
            if (space < 0) {
                return new Offer(start, names(commands, line.substring(start)));
            }
            Optional<CommandRegistry.Entry> command = commands.find(line.substring(start, space));
            if (command.isEmpty()) {
                return new Offer(line.length(), List.of());
            }
            int arguments = indent(line, space);
            String name = command.get().info().name();
            int nextSpace = line.indexOf(' ', arguments);
            List<Command> members = command.get().command().members();
            if (!members.isEmpty()) {
                commands = CommandRegistry.of(members);
                standard = false;
                start = arguments;
            } else if (name.equals("rev")) {
                start = arguments;
            } else if (PREFIXES.contains(name) && nextSpace > 0) {
                start = indent(line, nextSpace);
            } else {
                CompletionKind kind = standard ? CompletionKind.of(name) : CompletionKind.NOTHING;
                return arguments(command.get().info(), kind, line, arguments);
            }
        }
    }

    private Offer arguments(CommandInfo command, CompletionKind kind, String line, int arguments) {
        String typed = line.substring(arguments);
        int word = line.lastIndexOf(' ') + 1;
        String last = line.substring(word);
        if (last.startsWith("-")) {
            return new Offer(word, flags(command, last));
        }
        return switch (kind) {
            case COMMAND -> typed.startsWith("config ")
                    ? new Offer(word, configurationKeys(last))
                    : new Offer(word, names(registry.get(), last));
            case LOCATION -> new Offer(word, locations(last));
            case EXPRESSION -> expression(command, line, arguments);
            case BREAKPOINT -> new Offer(word, startingWith(last, sources.breakpoints()));
            case CONDITION -> typed.contains(" ") && !typed.startsWith("-")
                    ? expression(command, line, arguments)
                    : new Offer(word, startingWith(last, sources.breakpoints()));
            case FUNCTION -> new Offer(word, sources.functions(last));
            case TYPE -> new Offer(word, sources.types(last));
            case SOURCE -> new Offer(word, sources.sources(last));
            case PACKAGE -> new Offer(word, sources.packages(last));
            case CONFIGURATION -> new Offer(word, typed.contains(" ") ? values(typed, last) : configurationKeys(last));
            case GOROUTINE -> new Offer(word, startingWith(last, sources.goroutines()));
            case FILE -> new Offer(word, sources.files(last));
            case NOTHING -> new Offer(word, List.of());
        };
    }

    private static List<String> names(CommandRegistry commands, String typed) {
        return commands.entries().stream()
                .flatMap(entry -> entry.info().names().stream())
                .filter(name -> name.startsWith(typed))
                .sorted()
                .toList();
    }

    private static List<String> flags(CommandInfo command, String typed) {
        return FLAG.matcher(command.usage() + "\n" + command.details())
                .results()
                .map(MatchResult::group)
                .filter(flag -> flag.startsWith(typed))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> configurationKeys(String typed) {
        return startingWith(typed, Arrays.stream(ConfigKey.values()).map(ConfigKey::key).toList());
    }

    private static List<String> values(String typed, String last) {
        return ConfigKey.named(typed.substring(0, typed.indexOf(' ')))
                .map(key -> startingWith(last, values(key)))
                .orElse(List.of());
    }

    private static List<String> values(ConfigKey key) {
        return switch (key) {
            case DISASSEMBLE_FLAVOR -> List.of("go", "gnu", "intel");
            case POSITION -> List.of("default", "disassembly", "source");
            default -> switch (key.kind()) {
                case FLAG -> List.of("false", "true");
                case SWITCH -> List.of("off", "on");
                default -> List.of();
            };
        };
    }

    /** Functions and source files. What is typed may be a file with a colon behind it already. */
    private List<String> locations(String typed) {
        if (typed.isEmpty() || "+-*0123456789".indexOf(typed.charAt(0)) >= 0) {
            return typed.isEmpty() ? sources.functions("main.") : List.of();
        }
        if (typed.startsWith("/") || typed.contains(".go")) {
            return sources.sources(typed);
        }
        Set<String> found = new LinkedHashSet<>(sources.functions(typed));
        if (found.isEmpty() || !typed.contains("(")) {
            found.addAll(sources.sources(typed));
        }
        return List.copyOf(found);
    }

    /** The identifier, selector or quoted type name at the end of the line. */
    private Offer expression(CommandInfo command, String line, int arguments) {
        int quote = openQuote(line, arguments);
        if (quote >= 0) {
            return new Offer(quote + 1, sources.types(line.substring(quote + 1)));
        }
        int start = operandStart(line, arguments);
        String typed = line.substring(start);
        int dot = typed.lastIndexOf('.');
        boolean isNumber = !typed.isEmpty() && Character.isDigit(typed.charAt(0));
        if (isNumber) {
            return new Offer(start, List.of());
        }
        if (dot < 0) {
            List<String> local = startingWith(typed, sources.variables());
            return new Offer(start, local.isEmpty() && !typed.isEmpty() ? members(sources.types(typed), typed) : local);
        }
        if (line.startsWith("(*", start - 2)) {
            return new Offer(start, members(sources.types(typed), typed));
        }
        if (command.name().equals("call")) {
            List<String> functions = members(sources.functions(typed), typed);
            if (!functions.isEmpty()) {
                return new Offer(start, functions);
            }
        }
        String owner = typed.substring(0, dot);
        // the server knows best whether it has fields; it has none, and says so at once, if it is a package
        List<String> selectors = sources.fields(owner).stream().map(field -> owner + "." + field).toList();
        Set<String> found = new LinkedHashSet<>(startingWith(typed, selectors));
        if (found.isEmpty()) {
            found.addAll(startingWith(typed, sources.packageVariables(firstName(owner))));
            found.addAll(members(sources.types(typed), typed));
        }
        return new Offer(start, List.copyOf(found));
    }

    /** Those that go on from what was typed, without their paths: in an expression these would need quotes. */
    private static List<String> members(List<String> names, String typed) {
        return names.stream()
                .map(NameIndex::withoutPath)
                .filter(name -> name.startsWith(typed))
                .distinct()
                .toList();
    }

    /** Where the operand at the end of the line begins: names, dots, and what stands in brackets before a dot. */
    private static int operandStart(String line, int from) {
        int start = line.length();
        while (start > from) {
            char c = line.charAt(start - 1);
            if (isNamePart(c)) {
                start--;
            } else if ((c == ')' || c == ']') && start < line.length() && line.charAt(start) == '.') {
                int open = opening(line, start - 1, from);
                if (open < 0) {
                    break;
                }
                start = open;
            } else {
                break;
            }
        }
        return start;
    }

    /** The bracket that the one at {@code close} closes, or -1. */
    private static int opening(String line, int close, int from) {
        int depth = 0;
        for (int i = close; i >= from; i--) {
            char c = line.charAt(i);
            if (c == ')' || c == ']') {
                depth++;
            } else if ((c == '(' || c == '[') && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String firstName(String operand) {
        int from = 0;
        while (from < operand.length() && !Character.isJavaIdentifierStart(operand.charAt(from))) {
            from++;
        }
        int end = from;
        while (end < operand.length() && Character.isJavaIdentifierPart(operand.charAt(end))) {
            end++;
        }
        return operand.substring(from, end);
    }

    /** Where a quote begins that is not ended, or -1. */
    private static int openQuote(String line, int from) {
        int open = -1;
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c) && c != '$' || c == '.';
    }

    private static int indent(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static List<String> startingWith(String typed, List<String> names) {
        List<String> found = new ArrayList<>(names.stream().filter(name -> name.startsWith(typed)).distinct().toList());
        found.sort(null);
        return found;
    }
}
