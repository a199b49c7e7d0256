package io.jdlv.cli;

import io.jdlv.script.ScriptOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind {@code jdlv exec} and its like: flags of ours, and all the rest, which is dlv's and the program's.
 *
 * @param initFile {@code --init FILE}: commands that are run first
 * @param scripts {@code --on-error WORD} and {@code --one-at-a-time}: how commands of files and pipes are run
 * @param record {@code --record FILE}: where the session is recorded
 * @param ssh {@code --ssh HOST}: where the process is that is attached to
 * @param words the rest, {@code --} included, as typed
 * @param help whether help was asked for
 */
record LocalArguments(
        Optional<String> initFile,
        ScriptOptions scripts,
        Optional<String> record,
        Optional<String> ssh,
        List<String> words,
        boolean help) {
    private static final String INIT = "--init";
    private static final String SSH = "--ssh";
    private static final Set<String> OURS = Set.of(INIT, ScriptFlags.ON_ERROR, RecordOption.NAME, SSH);

    LocalArguments {
        words = List.copyOf(words);
    }

    /** Takes our flags out; what stands behind {@code --} is the program's and left alone. */
    static LocalArguments parse(List<String> typed) {
        Map<String, String> ours = new HashMap<>();
        boolean help = false;
        boolean oneAtATime = false;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (word.equals("--")) {
                rest.addAll(typed.subList(i, typed.size()));
                break;
            }
            String name = word.indexOf('=') < 0 ? word : word.substring(0, word.indexOf('='));
            if (OURS.contains(name) && !name.equals(word)) {
                ours.put(name, word.substring(name.length() + 1));
            } else if (OURS.contains(name) && i + 1 < typed.size()) {
                ours.put(name, typed.get(++i));
            } else if (word.equals(ScriptFlags.ONE_AT_A_TIME)) {
                oneAtATime = true;
            } else if (word.equals("-h") || word.equals("--help")) {
                help = true;
            } else {
                rest.add(word);
            }
        }
        return new LocalArguments(
                Optional.ofNullable(ours.get(INIT)),
                new ScriptOptions(
                        Optional.ofNullable(ours.get(ScriptFlags.ON_ERROR))
                                .map(word -> new ScriptFlags.OnErrorWord().convert(word))
                                .orElse(ScriptOptions.standard().onError()),
                        oneAtATime),
                Optional.ofNullable(ours.get(RecordOption.NAME)),
                Optional.ofNullable(ours.get(SSH)),
                rest,
                help);
    }
}
