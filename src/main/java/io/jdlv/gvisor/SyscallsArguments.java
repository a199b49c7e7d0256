package io.jdlv.gvisor;

import io.jdlv.command.CommandException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is typed behind {@code gvisor syscalls}.
 *
 * @param wanted a name or a number, for all that is known of one call
 * @param level only those of this level
 * @param handler only those whose handler's name it matches somewhere, with its package's path or without
 * @param architecture whose table; empty for the target's
 * @param save the file that takes the table as JSON
 * @param difference a saved table, or the address of another dlv, that the table is compared with
 */
record SyscallsArguments(
        Optional<String> wanted,
        Optional<SupportLevel> level,
        Optional<Pattern> handler,
        Optional<Architecture> architecture,
        Optional<String> save,
        Optional<String> difference) {

    static SyscallsArguments parse(String text) {
        Words words = Words.of(text);
        SyscallsArguments read = new SyscallsArguments(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        while (words.hasNext()) {
            read = read.with(words.next(), words);
        }
        return read;
    }

    private SyscallsArguments with(String word, Words words) {
        return switch (word) {
            case "-level" -> new SyscallsArguments(wanted, Optional.of(level(words)), handler, architecture, save, difference);
            case "-handler" -> new SyscallsArguments(wanted, level, Optional.of(pattern(words)), architecture, save, difference);
            case "-arch" -> new SyscallsArguments(wanted, level, handler, Optional.of(architecture(words)), save, difference);
            case "-save" -> new SyscallsArguments(
                    wanted, level, handler, architecture, Optional.of(words.valueOf("-save", "a file")), difference);
            case "-diff" -> new SyscallsArguments(
                    wanted, level, handler, architecture, save,
                    Optional.of(words.valueOf("-diff", "a saved table or an address")));
            default -> {
                if (word.startsWith("-") || wanted.isPresent()) {
                    throw new CommandException("unexpected " + word + ": see help gvisor syscalls");
                }
                yield new SyscallsArguments(Optional.of(word), level, handler, architecture, save, difference);
            }
        };
    }

    private static SupportLevel level(Words words) {
        String word = words.valueOf("-level", "a level");
        return SupportLevel.parse(word).orElseThrow(() -> new CommandException(
                "there is no level " + word + ": " + String.join(", ", SupportLevel.words()) + " are"));
    }

    private static Pattern pattern(Words words) {
        String word = words.valueOf("-handler", "a regular expression");
        try {
            return Pattern.compile(word);
        } catch (PatternSyntaxException e) {
            throw new CommandException(word + " is no regular expression: " + e.getDescription(), e);
        }
    }

    private static Architecture architecture(Words words) {
        String word = words.valueOf("-arch", "amd64 or arm64");
        return Arrays.stream(Architecture.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandException("gVisor has no architecture " + word + ": amd64 and arm64 are"));
    }

    /** Which entries of the table are shown. */
    Predicate<Syscall> selection() {
        return call -> level.map(wantedLevel -> call.level() == wantedLevel).orElse(true)
                && handler.map(pattern -> isIn(call, pattern)).orElse(true);
    }

    /** A name may be meant as the table shows it, or whole. */
    private static boolean isIn(Syscall call, Pattern pattern) {
        return pattern.matcher(call.shortHandler()).find() || pattern.matcher(call.handler()).find();
    }
}
