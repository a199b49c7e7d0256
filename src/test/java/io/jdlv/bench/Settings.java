package io.jdlv.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What {@code scripts/bench} was given.
 *
 * @param milliseconds a round trip over the link takes these
 * @param megabits the link's bandwidth, a second
 * @param runs how often each thing is measured
 * @param write whether docs/performance.md gets the table
 * @param only measures only what has this in its title
 */
record Settings(int milliseconds, int megabits, int runs, boolean write, Optional<String> only) {
    private static final int MOST = 1_000_000;

    static final String USAGE =
            """
            scripts/bench [--ms N] [--mbit N] [--runs N] [--only TEXT] [--write]
              --ms N       a round trip over the link takes N milliseconds (50)
              --mbit N     it carries N megabits a second (100)
              --runs N     everything is measured N times (3)
              --only TEXT  only what has TEXT in its title is measured
              --write      docs/performance.md gets the table""";

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static Settings parse(List<String> arguments) {
        Settings settings = new Settings(50, 100, 3, false, Optional.empty());
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String flag = left.poll();
            settings = switch (flag) {
                case "--ms" -> settings.withMilliseconds(number(flag, left, 0));
                case "--mbit" -> settings.withMegabits(number(flag, left, 1));
                case "--runs" -> settings.withRuns(number(flag, left, 1));
                case "--only" -> settings.withOnly(value(flag, left));
                case "--write" -> settings.writing();
                default -> throw new IllegalArgumentException(flag + " is not known.\n" + USAGE);
            };
        }
        if (settings.write && settings.only.isPresent()) {
            throw new IllegalArgumentException("--write wants the whole table: leave out --only.");
        }
        return settings;
    }

    private static String value(String flag, Deque<String> left) {
        return Optional.ofNullable(left.poll())
                .orElseThrow(() -> new IllegalArgumentException(flag + " needs something behind it.\n" + USAGE));
    }

    private static int number(String flag, Deque<String> left, int least) {
        String text = value(flag, left);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                flag + " needs a number from " + least + " to " + MOST + " behind it, not " + text + ".");
    }

    private Settings withMilliseconds(int value) {
        return new Settings(value, megabits, runs, write, only);
    }

    private Settings withMegabits(int value) {
        return new Settings(milliseconds, value, runs, write, only);
    }

    private Settings withRuns(int value) {
        return new Settings(milliseconds, megabits, value, write, only);
    }

    private Settings withOnly(String value) {
        return new Settings(milliseconds, megabits, runs, write, Optional.of(value));
    }

    private Settings writing() {
        return new Settings(milliseconds, megabits, runs, true, only);
    }

    /** Whether something of this title is measured. */
    boolean measures(String title) {
        return only.map(title::contains).orElse(true);
    }
}
