package io.jdlv.command;

import io.jdlv.lang.GoNumberException;
import io.jdlv.lang.GoNumber;
import io.jdlv.lang.GoQuote;
import io.jdlv.render.MemoryDump.Format;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * What is typed behind {@code examinemem}. Delve: ParseExamineMemoryArg in service/api/command.go.
 *
 * @param operand the address or expression
 * @param isExpression whether the operand is one
 * @param count how many numbers, at least 1
 * @param size bytes in a number, from 1 to 8
 * @param format how a number is written; empty for the bytes as they are
 */
record ExamineMemoryArguments(String operand, boolean isExpression, long count, long size, Optional<Format> format) {
    static ExamineMemoryArguments parse(String text) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(text.split(" ", -1)));
        Optional<Format> format = Optional.of(Format.HEXADECIMAL);
        long count = 1;
        long size = 1;
        String operand = "";
        boolean isExpression = false;
        while (operand.isEmpty()) {
            String word = next(words);
            if (word.isEmpty()) {
                break;
            }
            switch (word) {
                case "-fmt" -> format = format(required(words, "-fmt"));
                case "-count", "-len" -> count = number(
                        required(words, "-count/-len"), Long.MAX_VALUE, "count/len must be a positive integer");
                case "-size" -> size = number(required(words, "-size"), 8, "size must be a positive integer (<=8)");
                case "-x" -> {
                    isExpression = true;
                    operand = String.join(" ", words);
                    words.clear();
                }
                default -> {
                    if (!words.isEmpty()) {
                        throw new CommandException("unknown option " + GoQuote.quote(words.peek()));
                    }
                    operand = word;
                }
            }
        }
        if (operand.isEmpty()) {
            throw new CommandException("no address specified");
        }
        return new ExamineMemoryArguments(operand, isExpression, count, size, format);
    }

    private static String next(Deque<String> words) {
        while (!words.isEmpty()) {
            String word = words.remove();
            if (!word.isEmpty()) {
                return word;
            }
        }
        return "";
    }

    private static String required(Deque<String> words, String flag) {
        String word = next(words);
        if (word.isEmpty()) {
            throw new CommandException("expected argument after " + flag);
        }
        return word;
    }

    private static long number(String word, long max, String complaint) {
        try {
            long number = GoNumber.parseInt(word, 0);
            if (number > 0 && number <= max) {
                return number;
            }
        } catch (GoNumberException e) {
            throw new CommandException(complaint, e);
        }
        throw new CommandException(complaint);
    }

    private static Optional<Format> format(String word) {
        return switch (word) {
            case "raw" -> Optional.empty();
            case "oct", "octal" -> Optional.of(Format.OCTAL);
            case "hex", "hexadecimal" -> Optional.of(Format.HEXADECIMAL);
            case "dec", "decimal" -> Optional.of(Format.DECIMAL);
            case "bin", "binary" -> Optional.of(Format.BINARY);
            default -> throw new CommandException(GoQuote.quote(word) + " is not a valid format");
        };
    }
}
