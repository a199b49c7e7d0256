package io.jdlv.transport;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a dlv that was started here ended.
 *
 * @param status its exit status, or 128 and the number of the signal that ended it
 * @param lastLines the last lines that it or its target wrote, oldest first, at most about 60
 */
public record ServerExit(int status, List<String> lastLines) {
    private static final int SIGNALLED = 128;

    /** What the go command leaves as dlv's last line after a compile error; the line before says more. */
    private static final Pattern UNHELPFUL = Pattern.compile("exit status \\d+");

    /** Copies the lines. */
    public ServerExit {
        lastLines = List.copyOf(lastLines);
    }

    /** How dlv marks a mistake in its command line, before a page of help. */
    private static final String MARKED = "Error: ";

    /** The end and its reason, as far as dlv gave one, in a sentence. */
    public String sentence() {
        String end = status > SIGNALLED
                ? "dlv was ended by signal " + (status - SIGNALLED)
                : "dlv ended with exit status " + status;
        return lastLines.stream()
                .filter(line -> line.startsWith(MARKED))
                .findFirst()
                .or(this::lastHelpfulLine)
                .map(line -> end + ": " + line)
                .orElse(end + ".");
    }

    private Optional<String> lastHelpfulLine() {
        return lastLines.stream()
                .filter(line -> !UNHELPFUL.matcher(line).matches())
                .reduce((earlier, later) -> later);
    }
}
