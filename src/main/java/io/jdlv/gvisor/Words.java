package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoNumberException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.Collectors;

/** What is typed behind a command's name, word by word. */
final class Words {
    private final Deque<String> words;

    private Words(Deque<String> words) {
        this.words = words;
    }

    static Words of(String text) {
        return new Words(Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayDeque::new)));
    }

    boolean hasNext() {
        return !words.isEmpty();
    }

    String next() {
        return words.removeFirst();
    }

    /** The word behind an option. */
    String valueOf(String option, String what) {
        if (words.isEmpty()) {
            throw new CommandException("expected " + what + " after " + option);
        }
        return words.removeFirst();
    }

    /** The number behind an option, from 1. */
    long count(String option) {
        String word = valueOf(option, "a number");
        try {
            long number = GoNumber.parseInt(word, 10);
            if (number > 0) {
                return number;
            }
        } catch (GoNumberException e) {
            // what was typed is no number at all
        }
        throw new CommandException("expected a number from 1 after " + option + ", and " + word + " is none");
    }

    /** All words that are left, as one text. */
    String rest() {
        String rest = String.join(" ", words);
        words.clear();
        return rest;
    }
}
