package io.jdlv.command;

import io.jdlv.lang.Argv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The program's new arguments and redirects, as typed behind {@code restart}. Delve: parseNewArgv in
 * pkg/terminal/command.go.
 *
 * @param replace whether the program gets other arguments than it had
 * @param argv what it gets
 * @param redirects files for standard input, output and error; empty for none
 */
record NewArguments(boolean replace, List<String> argv, List<String> redirects) {
    private static final List<String> MARKS = List.of("<", ">", "2>");
    private static final List<String> STREAMS = List.of("stdin", "stdout", "stderr");
    private static final NewArguments UNCHANGED = new NewArguments(false, List.of(), List.of("", "", ""));

    static NewArguments parse(String text) {
        if (text.isEmpty()) {
            return UNCHANGED;
        }
        List<String> words = new ArrayList<>(split(text));
        if (words.isEmpty()) {
            return UNCHANGED;
        }
        if (words.get(0).equals("-noargs")) {
            if (words.size() > 1) {
                throw new CommandException("too many arguments to restart");
            }
            return new NewArguments(true, List.of(), List.of("", "", ""));
        }
        String[] redirects = {"", "", ""};
        while (!words.isEmpty() && takeRedirect(words, redirects)) {
            // each takes one off the end
        }
        return new NewArguments(true, List.copyOf(words), Arrays.asList(redirects));
    }

    private static List<String> split(String text) {
        List<List<String>> commands = Argv.split(text, name -> Optional.ofNullable(System.getenv(name)));
        if (commands.size() != 1) {
            throw new CommandException("illegal commandline '" + text + "'");
        }
        return commands.get(0);
    }

    private static boolean takeRedirect(List<String> words, String[] redirects) {
        int last = words.size() - 1;
        if (last >= 1 && MARKS.contains(words.get(last - 1))) {
            words.set(last - 1, words.get(last - 1) + words.remove(last));
            last--;
        }
        for (int i = 0; i < MARKS.size(); i++) {
            if (words.get(last).startsWith(MARKS.get(i))) {
                if (!redirects[i].isEmpty()) {
                    throw new CommandException("redirect error: " + STREAMS.get(i) + " redirected twice");
                }
                redirects[i] = words.remove(last).substring(MARKS.get(i).length());
                return true;
            }
        }
        return false;
    }
}
