package io.jdlv.repl;

import io.jdlv.command.Interpreter;
import java.util.List;
import java.util.Optional;

/** Where typed lines come from. */
public interface LineSource extends AutoCloseable {
    /**
     * Waits for a line.
     *
     * @param prompt what is shown before it, where a person types
     * @return the line without its end; empty at the end of the input
     */
    Optional<String> readLine(String prompt);

    /** Lines that {@link #readLine} would give without waiting, in their order; they are not taken by this. */
    default List<String> ready() {
        return List.of();
    }

    /** Whether a person types the lines, who sees what became of one before the next. */
    default boolean areTyped() {
        return false;
    }

    /** Shows a line that comes by itself, above the one that is being typed. */
    default void showAbove(String line) {
        // where no person types, nobody waits for news
    }

    /** Asks a question in the middle of a command; the answer is not kept in the history. */
    default Optional<String> ask(String question) {
        return readLine(question);
    }

    /** What is typed are lines of this interpreter, which completion and colours then follow. */
    default void serve(Interpreter interpreter) {
        // lines that are not edited need no help
    }

    /**
     * From now on runs {@code action} when Ctrl-C is typed (SIGINT comes) while no line is being typed, each time on a
     * thread of its own. Without it, a signal ends the process.
     */
    default void onInterrupt(Runnable action) {
        // lines that no person types are not interrupted
    }

    /** Where projects are remembered; nowhere on a pipe, where nobody is asked and each line is meant for a command. */
    default Optional<ProjectMemory> memory() {
        return Optional.empty();
    }

    /** Gives the terminal back as it was; a line that is being waited for need not come. */
    @Override
    default void close() {
        // nothing to give back
    }
}
