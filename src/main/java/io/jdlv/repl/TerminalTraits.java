package io.jdlv.repl;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the process's own input and output are, and so how we use them.
 *
 * @param inputIsTerminal whether a person types
 * @param outputIsTerminal whether a person reads
 * @param environment the process's variables
 */
record TerminalTraits(boolean inputIsTerminal, boolean outputIsTerminal, Map<String, String> environment) {
    /** Terminals that cannot edit a line. */
    private static final Set<String> UNABLE = Set.of("", "dumb", "cons25");

    TerminalTraits {
        environment = Map.copyOf(environment);
    }

    /** Whether lines are edited, with history and completion. */
    boolean editsLines() {
        return inputIsTerminal && outputIsTerminal && !UNABLE.contains(term());
    }

    /** Whether results are coloured. NO_COLOR: any value but an empty one turns colours off (no-color.org). */
    boolean hasColours() {
        return outputIsTerminal && !UNABLE.contains(term()) && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    private String term() {
        return environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
    }
}
