package io.jdlv.repl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which pager is used, and from how much output on.
 *
 * <p>Delve: PageMaybe in pkg/terminal/out.go. A pager with arguments ({@code less -R}), which dlv cannot start, is split at
 * its spaces.
 *
 * @param command the pager and its arguments
 * @param lines a page's lines; more than these are paged
 * @param columns a line's columns; a longer line counts as several
 */
record PagerChoice(List<String> command, int lines, int columns) {
    private static final String DEFAULT_PAGER = "more";

    PagerChoice {
        command = List.copyOf(command);
    }

    /** The size of a terminal's window; both are 0 where nobody has set it. */
    record Window(int lines, int columns) {}

    /**
     * Decides.
     *
     * @param environment the process's variables
     * @param window the terminal's window; empty when the output is no terminal, which is never paged
     */
    static Optional<PagerChoice> of(Map<String, String> environment, Optional<Window> window) {
        String own = environment.getOrDefault("DELVE_PAGER", "");
        boolean dumb = environment.getOrDefault("TERM", "").toLowerCase(Locale.ROOT).equals("dumb");
        if (window.isEmpty() || (dumb && own.isBlank())) {
            return Optional.empty();
        }
        String pager = own.isBlank() ? environment.getOrDefault("PAGER", "") : own;
        String command = pager.isBlank() ? DEFAULT_PAGER : pager.strip();
        return Optional.of(new PagerChoice(
                List.of(command.split("\\s+")), window.get().lines(), window.get().columns()));
    }
}
