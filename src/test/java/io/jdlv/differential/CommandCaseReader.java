package io.jdlv.differential;

import io.jdlv.differential.CommandCase.Server;
import io.jdlv.testing.Fixture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a case's header: the comment lines before the first command, of the form {@code # key: value}. Other comments
 * are prose; a key that does not exist is an error, so that a slip cannot weaken a case.
 */
final class CommandCaseReader {

    private static final Pattern DIRECTIVE = Pattern.compile("# ([a-z-]+):(?: (.*))?");
    private static final String FILE_LINE = "#|";
    private static final Set<String> KEYS =
            Set.of(
                    "fixture", "servers", "server", "args", "multiclient", "server-flags", "client-flags", "setup", "stdin", "env", "file",
                    "compare", "flags");

    private final String name;
    private final String text;
    private final Map<String, List<String>> directives = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private CommandCaseReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Reads a case.
     *
     * @param name what to call it
     * @param text the content of its file
     * @return the case
     * @throws IllegalArgumentException if the header is wrong
     */
    static CommandCase read(String name, String text) {
        CommandCaseReader reader = new CommandCaseReader(name, text);
        reader.readHeader();
        return reader.build();
    }

    private void readHeader() {
        String file = "";
        for (String line : text.split("\n", -1)) {
            if (!line.startsWith("#")) {
                return;
            }
            Matcher matcher = DIRECTIVE.matcher(line);
            if (line.startsWith(FILE_LINE)) {
                check(!file.isEmpty(), "a line of a file without '# file:' above it");
                files.merge(file, line.substring(FILE_LINE.length()).replaceFirst("^ ", "") + "\n", String::concat);
            } else if (matcher.matches()) {
                String key = matcher.group(1);
                String value = matcher.group(2) == null ? "" : matcher.group(2);
                check(KEYS.contains(key), "no such key: " + key);
                directives.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
                if (key.equals("file")) {
                    file = value;
                    files.put(file, "");
                }
            }
        }
    }

    private CommandCase build() {
        Fixture fixture = Fixture.parse(one("fixture", () -> fail("no fixture")));
        List<String> flags = words("flags").stream().flatMap(CommandCaseReader::buildFlag).toList();
        Server server = Server.valueOf(one("server", () -> fail("no server")).toUpperCase(Locale.ROOT));
        boolean multiclient = one("multiclient", () -> "yes").equals("yes");
        check(multiclient || server == Server.FRESH, "a shared server must be multiclient");
        return new CommandCase(
                name,
                text,
                ServerRange.parse(one("servers", ServerRange.ALL::text)),
                server,
                flags.isEmpty() ? fixture : fixture.builtWith(flags),
                words("args"),
                multiclient,
                words("server-flags"),
                words("client-flags"),
                all("setup"),
                directives.containsKey("stdin") ? all("stdin") : leaving(server, multiclient),
                environment(),
                Map.copyOf(files),
                all("compare"));
    }

    /** The word {@code plain} stands for the flags of a fixture that says nothing about them. */
    private static Stream<String> buildFlag(String word) {
        return word.equals("plain") ? Fixture.PLAIN.stream() : Stream.of(word);
    }

    /** The input of a case that says nothing about it: leave, keeping a shared server and ending one's own. */
    private static List<String> leaving(Server server, boolean multiclient) {
        if (!multiclient) {
            return List.of("exit");
        }
        return server == Server.SHARED ? List.of("exit", "n") : List.of("exit", "y");
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String each : all("env")) {
            int equals = each.indexOf('=');
            check(equals > 0, "env needs NAME=VALUE");
            variables.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return variables;
    }

    private List<String> all(String key) {
        return directives.getOrDefault(key, List.of());
    }

    private String one(String key, Supplier<String> otherwise) {
        List<String> values = all(key);
        check(values.size() <= 1, "more than one " + key);
        return values.isEmpty() ? otherwise.get() : values.getFirst();
    }

    private List<String> words(String key) {
        String value = one(key, () -> "");
        return value.isEmpty() ? List.of() : List.of(value.split(" +"));
    }

    private void check(boolean condition, String problem) {
        if (!condition) {
            fail(problem);
        }
    }

    private String fail(String problem) {
        throw new IllegalArgumentException("Case " + name + ": " + problem + ".");
    }
}
