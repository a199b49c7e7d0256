package io.jdlv.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * What was shown for each of the lines typed in one session.
 *
 * @param exitCode the client's exit status
 * @param lines what was typed, in order
 * @param answers what was shown for each, as many
 * @param end what was shown after the last prompt
 * @param complaints what went to standard error
 */
public record Typed(int exitCode, List<String> lines, List<String> answers, String end, String complaints) {

    /** Keeps unmodifiable copies. */
    public Typed {
        lines = List.copyOf(lines);
        answers = List.copyOf(answers);
    }

    static Typed parse(int exitCode, List<String> lines, String out, String complaints) {
        List<String> answers = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            String prompt = "(dlv) " + line + "\n";
            int start = out.indexOf(prompt, at);
            if (start < 0) {
                throw new AssertionError("'" + line + "' was not reached:\n" + out + complaints);
            }
            if (!answers.isEmpty() || at > 0) {
                answers.add(out.substring(at, start));
            }
            at = start + prompt.length();
        }
        int end = out.indexOf("(dlv) ", at);
        answers.add(out.substring(at, end < 0 ? out.length() : end));
        return new Typed(exitCode, lines, answers, end < 0 ? "" : out.substring(end), complaints);
    }

    /**
     * Returns what a line has shown.
     *
     * @param line one that was typed, the first of them if it was typed several times
     * @return the text on standard output, with its last newline
     */
    public String answer(String line) {
        return answers.get(lines.indexOf(line));
    }

    /**
     * Returns what the last line has shown.
     *
     * @return the text on standard output
     */
    public String last() {
        return answers.getLast();
    }
}
