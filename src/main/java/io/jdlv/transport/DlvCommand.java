package io.jdlv.transport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line for a local dlv: what is to be debugged and how, in dlv's own words.
 *
 * @param subcommand what dlv is to do
 * @param arguments dlv's flags and the subcommand's own arguments, passed on as they are
 * @param programArguments what the program under test gets (dlv's arguments after {@code --})
 * @param directory the folder in which dlv runs and against which it resolves paths; this process's own if empty
 */
public record DlvCommand(
        Subcommand subcommand, List<String> arguments, List<String> programArguments, Optional<Path> directory) {

    /** What dlv does with its arguments. */
    public enum Subcommand {
        /** Starts a compiled program. */
        EXEC,
        /** Compiles and starts a main package. */
        DEBUG,
        /** Compiles and starts a package's tests. */
        TEST,
        /** Takes hold of a running process. */
        ATTACH,
        /** Opens a core dump. */
        CORE;

        /** The word on dlv's command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether dlv starts the program, so that the program needs a terminal and ends with dlv. */
        public boolean launches() {
            return this == EXEC || this == DEBUG || this == TEST;
        }
    }

    /** Flags of dlv 1.27.2 (cmd/dlv/cmds/commands.go) whose value may be the next word, which then is no flag. */
    private static final Set<String> WITH_VALUE = Set.of(
            "--api-version", "--backend", "--build-flags", "--init", "--listen", "-l", "--log-dest", "--log-output",
            "--output", "--redirect", "-r", "--tty", "--waitfor", "--waitfor-duration", "--waitfor-interval", "--wd");

    private static final String MULTICLIENT = "--accept-multiclient";

    private static final String OURS = "is not accepted here: jdlv itself decides how it talks to the dlv it starts.";

    /** Flags that would take from jdlv what it has to decide, and why each is refused. */
    private static final Map<String, String> REFUSED = Map.of(
            "--headless", "is not needed here: jdlv always starts dlv headless.",
            "--listen", OURS,
            "-l", OURS,
            "--api-version", OURS,
            "--only-same-user", OURS,
            "--allow-non-terminal-interactive", "is not accepted here: a headless dlv is not interactive.",
            "--init", "is not a flag for a headless dlv: jdlv runs the file itself.");

    /**
     * Checks the flags.
     *
     * @throws TransportException if one is among those that jdlv has to decide
     */
    public DlvCommand {
        arguments = List.copyOf(arguments);
        programArguments = List.copyOf(programArguments);
        for (int i = 0; i < arguments.size(); i++) {
            String flag = flagName(arguments.get(i));
            if (REFUSED.containsKey(flag)) {
                throw new TransportException(flag + " " + REFUSED.get(flag));
            }
            if (WITH_VALUE.contains(arguments.get(i))) {
                i++;
            }
        }
    }

    /**
     * Splits words at the first {@code --} that is not a flag's value, as dlv does.
     *
     * @throws TransportException if a flag is among those that jdlv has to decide
     */
    public static DlvCommand of(Subcommand subcommand, List<String> words, Optional<Path> directory) {
        int end = 0;
        while (end < words.size() && !words.get(end).equals("--")) {
            end += WITH_VALUE.contains(words.get(end)) ? 2 : 1;
        }
        end = Math.min(end, words.size());
        List<String> programArguments = end == words.size() ? List.of() : words.subList(end + 1, words.size());
        return new DlvCommand(subcommand, words.subList(0, end), programArguments, directory);
    }

    /** The command line: dlv, the subcommand, what makes it a server at the given place, and the rest as typed. */
    List<String> line(DlvBinary binary, String listen) {
        List<String> line = new ArrayList<>();
        line.add(binary.path().toString());
        line.add(subcommand.word());
        line.add("--headless");
        line.add("--listen=" + listen);
        if (subcommand == Subcommand.ATTACH) {
            // its end is not that of the connection, see LocalServer
            line.add(MULTICLIENT);
        }
        line.addAll(arguments);
        if (!programArguments.isEmpty()) {
            line.add("--");
            line.addAll(programArguments);
        }
        return line;
    }

    /** Whether dlv's announcement of its address goes to a file of the user's instead of its output. */
    boolean announcesElsewhere() {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals("--log-dest")) {
                return i + 1 < arguments.size() && !isDescriptor(arguments.get(i + 1));
            }
            if (word.startsWith("--log-dest=")) {
                return !isDescriptor(word.substring("--log-dest=".length()));
            }
            if (WITH_VALUE.contains(word)) {
                i++;
            }
        }
        return false;
    }

    private static boolean isDescriptor(String destination) {
        return destination.equals("1") || destination.equals("2");
    }

    /** {@code --flag} of {@code --flag=value}, and {@code -l} of {@code -lvalue}. */
    private static String flagName(String word) {
        if (word.startsWith("--")) {
            int equals = word.indexOf('=');
            return equals < 0 ? word : word.substring(0, equals);
        }
        return word.startsWith("-l") ? "-l" : word;
    }
}
