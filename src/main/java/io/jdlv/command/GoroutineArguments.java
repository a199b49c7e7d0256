package io.jdlv.command;

import io.jdlv.delve.GoroutineField;
import io.jdlv.delve.GoroutineFilter;
import io.jdlv.delve.GoroutineGrouping;
import io.jdlv.render.GoroutineText.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is typed behind {@code goroutines}. Delve: ParseGoroutineArgs in service/api/command.go.
 *
 * @param filters all of which a goroutine must pass
 * @param grouping how they are grouped, if at all
 * @param place which of its places is shown
 * @param labels whether labels are shown
 * @param stackDepth how many frames of each are shown, if any
 * @param command what is run in each; empty for nothing
 */
record GoroutineArguments(
        List<GoroutineFilter> filters,
        GoroutineGrouping grouping,
        Place place,
        boolean labels,
        OptionalInt stackDepth,
        String command) {
    private static final int DEFAULT_DEPTH = 10;
    private static final int MAX_GROUP_MEMBERS = 5;
    private static final int MAX_GROUPS = 50;

    static GoroutineArguments parse(String text) {
        return new Parser(text.split(" ", -1)).parse();
    }

    boolean isGrouped() {
        return grouping.by() != GoroutineField.NONE;
    }

    private static final class Parser {
        private final String[] words;
        private int at;

        Parser(String[] words) {
            this.words = words;
        }

        GoroutineArguments parse() {
            List<GoroutineFilter> filters = new ArrayList<>();
            GoroutineGrouping grouping = new GoroutineGrouping(GoroutineField.NONE, "", MAX_GROUP_MEMBERS, MAX_GROUPS);
            Place place = Place.USER;
            boolean labels = false;
            OptionalInt depth = OptionalInt.empty();
            String command = "";
            for (; at < words.length; at++) {
                String word = words[at];
                switch (word) {
                    case "" -> {
                        // several spaces
                    }
                    case "-u" -> place = Place.USER;
                    case "-r" -> place = Place.RUNTIME;
                    case "-g" -> place = Place.GO;
                    case "-s" -> place = Place.START;
                    case "-l" -> labels = true;
                    case "-t" -> depth = OptionalInt.of(optionalDepth());
                    case "-w", "-with" -> filters.add(filter(word, false));
                    case "-wo", "-without" -> filters.add(filter(word, true));
                    case "-group" -> grouping = grouping(word);
                    case "-chan" -> filters.add(channel());
                    case "-exec" -> {
                        command = String.join(" ", Arrays.asList(words).subList(at + 1, words.length));
                        at = words.length;
                    }
                    default -> throw wrong(word);
                }
            }
            return new GoroutineArguments(List.copyOf(filters), grouping, place, labels, depth, command);
        }

        private int optionalDepth() {
            OptionalInt typed = at + 1 < words.length ? Numbers.tryAtoi(words[at + 1]) : OptionalInt.empty();
            if (typed.isPresent()) {
                at++;
            }
            return typed.orElse(DEFAULT_DEPTH);
        }

        private GoroutineFilter filter(String flag, boolean negated) {
            GoroutineField field = field(flag);
            if (field == GoroutineField.RUNNING || field == GoroutineField.USER) {
                return new GoroutineFilter(field, negated, "");
            }
            return new GoroutineFilter(field, negated, next().orElseThrow(() -> wrong(flag)));
        }

        private GoroutineGrouping grouping(String flag) {
            GoroutineField field = field(flag);
            String key = field == GoroutineField.LABEL ? next().orElseThrow(() -> wrong(flag)) : "";
            return new GoroutineGrouping(field, key, MAX_GROUP_MEMBERS, MAX_GROUPS);
        }

        private GoroutineFilter channel() {
            String expression = next().orElseThrow(() -> new CommandException("not enough arguments after -chan"));
            return new GoroutineFilter(GoroutineField.WAITING_ON_CHANNEL, false, expression);
        }

        private GoroutineField field(String flag) {
            return switch (next().orElse("")) {
                case "curloc" -> GoroutineField.CURRENT_LOCATION;
                case "userloc" -> GoroutineField.USER_LOCATION;
                case "goloc" -> GoroutineField.GO_LOCATION;
                case "startloc" -> GoroutineField.START_LOCATION;
                case "label" -> GoroutineField.LABEL;
                case "running" -> GoroutineField.RUNNING;
                case "user" -> GoroutineField.USER;
                default -> throw wrong(flag);
            };
        }

        private Optional<String> next() {
            at++;
            return at < words.length ? Optional.of(words[at]) : Optional.empty();
        }

        private static CommandException wrong(String word) {
            return new CommandException("wrong argument: '" + word + "'");
        }
    }
}
