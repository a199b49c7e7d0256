package io.jdlv.command;

import io.jdlv.lang.GoNumberException;
import io.jdlv.delve.StacktraceOption;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is typed behind {@code stack}. Delve: parseStackArgs in pkg/terminal/command.go.
 *
 * @param depth how many frames
 * @param full whether arguments and locals are loaded
 * @param offsets whether frame offsets are shown
 * @param options of the server's stacktrace
 * @param ancestors how many goroutines up the chain of those that started this one
 * @param ancestorDepth how many frames of each
 */
record StackArguments(
        int depth, boolean full, boolean offsets, Set<StacktraceOption> options, int ancestors, int ancestorDepth) {
    private static final int DEFAULT_DEPTH = 50;
    private static final String MODES = "expected normal, simple or fromg after -mode";

    static StackArguments parse(String text) {
        int depth = DEFAULT_DEPTH;
        boolean full = false;
        boolean offsets = false;
        Set<StacktraceOption> options = EnumSet.noneOf(StacktraceOption.class);
        int ancestors = 0;
        int ancestorDepth = 0;
        String[] words = text.isEmpty() ? new String[0] : text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "-full" -> full = true;
                case "-offsets" -> offsets = true;
                case "-defer" -> options.add(StacktraceOption.READ_DEFERS);
                case "-mode" -> {
                    i++;
                    setMode(options, i < words.length ? words[i] : "");
                }
                case "-a" -> ancestors = number(words, ++i, "-a");
                case "-adepth" -> ancestorDepth = number(words, ++i, "-adepth");
                default -> depth = Numbers.tryAtoi(words[i])
                        .orElseThrow(() -> new CommandException("depth must be a number"));
            }
        }
        boolean sameDepth = ancestors > 0 && ancestorDepth == 0;
        return new StackArguments(depth, full, offsets, options, ancestors, sameDepth ? depth : ancestorDepth);
    }

    private static void setMode(Set<StacktraceOption> options, String mode) {
        switch (mode) {
            case "normal" -> {
                options.remove(StacktraceOption.SIMPLE);
                options.remove(StacktraceOption.FROM_G);
            }
            case "simple" -> options.add(StacktraceOption.SIMPLE);
            case "fromg" -> {
                options.add(StacktraceOption.FROM_G);
                options.add(StacktraceOption.SIMPLE);
            }
            default -> throw new CommandException(MODES);
        }
    }

    private static int number(String[] words, int at, String flag) {
        if (at >= words.length) {
            throw new CommandException("expected number after " + flag);
        }
        try {
            return Numbers.atoi(words[at]);
        } catch (GoNumberException e) {
            throw new CommandException("expected number after " + flag + ": " + e.getMessage(), e);
        }
    }
}
