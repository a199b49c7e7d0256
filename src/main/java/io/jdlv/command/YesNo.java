package io.jdlv.command;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Questions to be answered by yes or no. Delve: yesno in pkg/terminal/terminal.go. */
public final class YesNo {
    private YesNo() {}

    /**
     * Asks until the answer is yes or no; an empty answer is yes.
     *
     * @param ask puts the question and gives the line typed, empty at the end of the input
     * @return empty at the end of the input
     */
    public static Optional<Boolean> ask(Function<String, Optional<String>> ask, String question) {
        while (true) {
            Optional<String> answer = ask.apply(question);
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            switch (answer.get().strip().toLowerCase(Locale.ROOT)) {
                case "", "y", "yes" -> {
                    return Optional.of(true);
                }
                case "n", "no" -> {
                    return Optional.of(false);
                }
                default -> {
                    // asked again, as dlv does
                }
            }
        }
    }
}
