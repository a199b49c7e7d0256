package io.jdlv.cli;

import io.jdlv.lang.Argv;
import io.jdlv.lang.LangException;
import io.jdlv.repl.LineSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The prompt of a jdlv that is not connected. What is typed is what stands behind {@code jdlv} in a shell; jdlv ends with
 * the session that it leads to.
 */
final class Lobby {
    private static final String PROMPT = "(jdlv) ";
    private static final String ATTACH = "attach";
    private static final Set<String> SESSIONS = Set.of("connect", "exec", ATTACH, "debug", "test", "core");
    private static final Set<String> ANSWERS = Set.of("version", "help", "gvisor");
    private static final Set<String> EXITS = Set.of("exit", "quit", "q");

    private final Console console;
    private final ToIntFunction<List<String>> jdlv;

    /**
     * @param jdlv runs jdlv with arguments and gives its exit status
     */
    Lobby(Console console, ToIntFunction<List<String>> jdlv) {
        this.console = console;
        this.jdlv = jdlv;
    }

    /** Reads lines until a session was had or the input ends. */
    int run() {
        LineSource lines = console.terminal().lobbyLines();
        console.out().println("Not connected. Type connect ADDRESS, exec PROGRAM, attach PID, or help.");
        console.out().flush();
        while (true) {
            Optional<String> typed = lines.readLine(PROMPT);
            if (typed.isEmpty()) {
                console.out().println("exit");
                return 0;
            }
            List<String> words = split(typed.get());
            if (words.isEmpty()) {
                continue;
            }
            if (EXITS.contains(words.get(0))) {
                return 0;
            }
            if (!SESSIONS.contains(words.get(0)) && !ANSWERS.contains(words.get(0))) {
                complain("There is no session yet for " + words.get(0)
                        + ": type connect ADDRESS, exec PROGRAM or attach PID first.");
            } else if (jdlv.applyAsInt(words) == 0 && (SESSIONS.contains(words.get(0)) || words.contains(ATTACH))) {
                return 0;
            }
        }
    }

    private List<String> split(String line) {
        if (line.isBlank()) {
            return List.of();
        }
        try {
            return Argv.split(line, name -> Optional.ofNullable(System.getenv(name))).get(0);
        } catch (LangException e) {
            complain("This cannot be taken apart (" + e.getMessage() + "): close its quotes.");
            return List.of();
        }
    }

    private void complain(String sentence) {
        console.err().println(sentence);
        console.err().flush();
    }
}
