package io.jdlv.repl;

import java.util.Optional;

/** Where typed lines come from. */
public interface LineSource {
    /**
     * Waits for a line.
     *
     * @param prompt what is shown before it, where a person types
     * @return the line without its end; empty at the end of the input
     */
    Optional<String> readLine(String prompt);

    /** Asks a question in the middle of a command; the answer is not kept in the history. */
    default Optional<String> ask(String question) {
        return readLine(question);
    }
}
