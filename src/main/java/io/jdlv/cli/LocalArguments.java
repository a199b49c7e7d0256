package io.jdlv.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind {@code jdlv exec} and its like: flags of ours, and all the rest, which is dlv's and the program's.
 *
 * @param initFile {@code --init FILE}: commands that are run first
 * @param words the rest, {@code --} included, as typed
 * @param help whether help was asked for
 */
record LocalArguments(Optional<String> initFile, List<String> words, boolean help) {
    private static final String INIT = "--init";

    LocalArguments {
        words = List.copyOf(words);
    }

    /** Takes our flags out; what stands behind {@code --} is the program's and left alone. */
    static LocalArguments parse(List<String> typed) {
        Optional<String> init = Optional.empty();
        boolean help = false;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (word.equals("--")) {
                rest.addAll(typed.subList(i, typed.size()));
                break;
            }
            if (word.equals(INIT) && i + 1 < typed.size()) {
                init = Optional.of(typed.get(++i));
            } else if (word.startsWith(INIT + "=")) {
                init = Optional.of(word.substring(INIT.length() + 1));
            } else if (word.equals("-h") || word.equals("--help")) {
                help = true;
            } else {
                rest.add(word);
            }
        }
        return new LocalArguments(init, rest, help);
    }
}
