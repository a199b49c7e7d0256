package io.jdlv.gvisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** System calls as runsc's own log has them, and as a trace has them, to be compared argument by argument. */
final class StraceLog {
    /** {@code [   1:   1] name X openat(AT_FDCWD /tmp, 0x5fbc00 /proc/self, O_RDONLY) = -1 errno=2 (no such file) (12µs)}. */
    private static final Pattern LEFT = Pattern.compile(
            "\\[ *(\\d+): *(\\d+)] (\\S+) X (\\w+)\\((.*)\\) = (-?\\d+)(?: \\(0x[0-9a-f]+\\))?(?: errno=(\\d+) .*)? \\([^()]*\\)$");

    private static final Pattern ENTERED = Pattern.compile("\\[ *(\\d+): *(\\d+)] (\\S+) E (\\w+)\\((.*)\\)$");

    /** {@code 17:02:36.1 [1:1] name openat(AT_FDCWD, "/proc/self", O_RDONLY) = -1 ENOENT (no such file) <0.1>}. */
    private static final Pattern TRACED =
            Pattern.compile("\\S+ \\[(\\d+):(\\d+)] (\\S+) (\\w+)\\((.*)\\) = (-?\\w+)(?: (E\\w+)(?: .*)?)?(?: <[0-9.]+>)?$");

    private static final Pattern ADDRESS = Pattern.compile("^0x[0-9a-f]+ ?");

    /** What an argument says: quoted texts, addresses of hosts, names in capitals, numbers. */
    private static final Pattern WORDS = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|[0-9a-f]*::[0-9a-f:]*|\\d+\\.\\d+\\.\\d+\\.\\d+|\\b[A-Z][A-Z0-9_]+\\b|-?\\b0[xo]?[0-9a-f]+\\b|-?\\b\\d+\\b");

    private StraceLog() {}

    /**
     * A call that has returned.
     *
     * @param thread process and thread
     * @param command the program
     * @param name the call
     * @param arguments as texts
     * @param outcome the result, or the error's name
     */
    record Line(String thread, String command, String name, List<String> arguments, String outcome) {
        Line {
            arguments = List.copyOf(arguments);
        }

        /** What has to be the same. Where a call renames the program, the log has the new name and a trace the old one. */
        String head() {
            return (name.equals("prctl") ? "" : command + " ") + name + " = " + outcome;
        }
    }

    /** Whether a line is of a call that has returned. */
    static boolean isTraced(String line) {
        return TRACED.matcher(line).matches();
    }

    /** A line of {@code gvisor trace}. */
    static Line traced(String line) {
        Matcher found = TRACED.matcher(line);
        assertThat(found.matches()).as(line).isTrue();
        String result = found.group(6).startsWith("0x") ? Long.toString(GoNumber.parseUint(found.group(6), 0)) : found.group(6);
        return new Line(
                found.group(1) + ":" + found.group(2), found.group(3), found.group(4), split(found.group(5), false),
                Optional.ofNullable(found.group(7)).orElse(result));
    }

    /** The calls of a sandbox's log. What only the line of the entry has is taken from there. */
    static List<Line> read(Path folder) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            Path boot = files.filter(file -> file.toString().contains("boot")).findFirst().orElseThrow();
            Map<String, List<String>> entered = new HashMap<>();
            for (String text : new String(Files.readAllBytes(boot), StandardCharsets.UTF_8).split("\n")) {
                Matcher entry = ENTERED.matcher(text);
                Matcher exit = LEFT.matcher(text);
                if (entry.find()) {
                    entered.put(entry.group(1) + ":" + entry.group(2), split(entry.group(5), true));
                } else if (exit.find()) {
                    String thread = exit.group(1) + ":" + exit.group(2);
                    List<String> arguments = new ArrayList<>(split(exit.group(5), true));
                    List<String> before = entered.getOrDefault(thread, List.of());
                    for (int i = 0; i < arguments.size(); i++) {
                        boolean shownBefore = arguments.get(i).equals("...") || exit.group(4).equals("sendmsg");
                        if (shownBefore && i < before.size()) {
                            arguments.set(i, before.get(i));
                        }
                    }
                    String outcome = Optional.ofNullable(exit.group(7))
                            .map(number -> Errno.name(Long.parseLong(number)))
                            .orElse(exit.group(6));
                    lines.add(new Line(thread, exit.group(3), exit.group(4), arguments, outcome));
                }
            }
        }
        return lines;
    }

    /**
     * At commas outside of quotes and brackets.
     *
     * @param pieces whether what begins with a brace belongs to what is before it
     */
    private static List<String> split(String arguments, boolean pieces) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= arguments.length(); i++) {
            char c = i < arguments.length() ? arguments.charAt(i) : ',';
            boolean end = i == arguments.length();
            if (c == '"' && (i == 0 || arguments.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && "{[(".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && "}])".indexOf(c) >= 0) {
                depth--;
            }
            if (end || c == ',' && !quoted && depth == 0) {
                String part = arguments.substring(start, i).strip();
                if (pieces && part.startsWith("{") && !parts.isEmpty()) {
                    parts.set(parts.size() - 1, parts.getLast() + ", " + part);
                } else if (!part.isEmpty() || !end) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    /**
     * Compares an argument.
     *
     * @param kind what it is
     * @param logged as the log has it
     * @param ours as the trace has it
     * @param plain what the trace would have where it could read nothing at the logged number
     * @return what of the logged one the trace does not have; empty when it has all
     */
    static Set<String> missing(ArgumentKind kind, String logged, String ours, String plain) {
        if (logged.equals("null") || logged.equals("<null>")) {
            return ours.equals("NULL") ? Set.of() : Set.of("NULL");
        }
        boolean number = kind.base().equals("fd") || kind.base().equals("dirfd");
        if (number && !logged.startsWith("AT_FDCWD") || logged.matches("0[xo][0-9a-f]+")) {
            // a decoded argument where the log has its address says more
            boolean decoded = plain.startsWith("0x") && !ours.startsWith("0x");
            return ours.equals(plain) || decoded ? Set.of() : Set.of(plain);
        }
        String text = ADDRESS.matcher(logged).replaceFirst("");
        if (number) {
            text = "AT_FDCWD";
        } else if (kind.base().equals("path") || kind.base().equals("str")) {
            return ours.equals(GoQuote.quote(text)) ? Set.of() : Set.of(GoQuote.quote(text));
        }
        Set<String> words = words(text);
        Set<String> shown = words(ours);
        words.removeIf(word -> shown.contains(word) || shown.stream().anyMatch(each -> isStart(each, word)));
        return words;
    }

    /** The log has all of a buffer where a trace has what was received. */
    private static boolean isStart(String ours, String logged) {
        return ours.startsWith("\"") && logged.startsWith(ours.substring(0, ours.length() - 1));
    }

    /** Addresses, and what strace leaves out of a file's status unless it is asked, are not looked for. */
    private static Set<String> words(String text) {
        Matcher status = Pattern.compile("^\\{dev=.* mode=(\\S+), .* size=(\\d+), ").matcher(text);
        String compared = status.find() ? status.group(1) + " " + status.group(2) : text;
        Set<String> words = new LinkedHashSet<>();
        Matcher found = WORDS.matcher(sameForm(compared));
        while (found.find()) {
            String word = found.group();
            words.add(word.matches("-?0[xo]?[0-9a-f]+") ? number(word) : word);
        }
        return words;
    }

    /** Takes out addresses of memory, files' names, labels in capitals and what is rarely asked; hosts have no quotes, an event's data is one number. */
    private static String sameForm(String text) {
        String data = Pattern.compile("data=\\[(-?0x[0-9a-f]+), (-?0x[0-9a-f]+)]").matcher(text).replaceAll(halves -> "data="
                + GoNumber.hex(Long.parseLong(number(halves.group(2))) << 32 | Long.parseLong(number(halves.group(1))) & 0xffffffffL));
        return data.replaceAll(" IXRSS:.*", "")
                .replaceAll("FD: (0x[0-9a-f]+) [^,]*", "$1")
                .replaceAll("\\b(base|interval|value|name|iovecs|control|iov_base|msg_name|msg_control|Restorer|sa_restorer)"
                        + "[=:] ?\\{?(0x[0-9a-f]+|NULL)", "")
                .replaceAll("\\|0x0$", "")
                .replaceAll("(inet_addr\\(|inet_pton\\(AF_INET6, )\"([^\"]*)\"", "$2")
                .replace("sun_path=@\"", "sun_path=\"\\x00");
    }

    private static String number(String word) {
        String digits = word.startsWith("0o") ? "0" + word.substring(2) : word;
        return Long.toString(digits.startsWith("-") ? GoNumber.parseInt(digits, 0) : GoNumber.parseUint(digits, 0));
    }

    /** The number that an argument begins with, where the log shows one. */
    static Optional<Long> value(String logged) {
        Matcher number = Pattern.compile("^0[xo][0-9a-f]+").matcher(logged);
        return number.find()
                ? Optional.of(Long.parseLong(number(number.group())))
                : Optional.of(-100L).filter(here -> logged.startsWith("AT_FDCWD"));
    }
}
