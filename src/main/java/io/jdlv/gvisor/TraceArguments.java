package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is typed behind {@code gvisor trace}.
 *
 * @param names the calls; none for all
 * @param task only those of this task
 * @param errors only those that fail
 * @param most how many are shown before the trace ends; very many when nothing is said
 * @param file takes the lines instead of the screen
 * @param raw whether arguments are shown as they are
 */
record TraceArguments(
        List<String> names, Optional<String> task, boolean errors, long most, Optional<String> file, boolean raw) {
    TraceArguments {
        names = List.copyOf(names);
    }

    static TraceArguments parse(String text) {
        Words words = Words.of(text);
        List<String> names = new ArrayList<>();
        Optional<String> task = Optional.empty();
        boolean errors = false;
        long most = Long.MAX_VALUE;
        Optional<String> file = Optional.empty();
        boolean raw = false;
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "-task" -> task = Optional.of(words.valueOf(word, "a task's number"));
                case "-errors" -> errors = true;
                case "-n" -> most = words.count(word);
                case "-o" -> file = Optional.of(words.valueOf(word, "a file"));
                case "-raw" -> raw = true;
                default -> {
                    if (word.startsWith("-")) {
                        throw new CommandException("unexpected " + word + ": see help gvisor trace");
                    }
                    names.add(word);
                }
            }
        }
        return new TraceArguments(names, task, errors, most, file, raw);
    }
}
