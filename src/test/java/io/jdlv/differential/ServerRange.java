package io.jdlv.differential;

import io.jdlv.delve.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers for which something holds, written {@code all}, {@code <1.26.0}, {@code >=1.24.0}, or both with a comma
 * between.
 *
 * @param text as it was written
 * @param bounds what a server's version has to fulfil, all of it
 */
record ServerRange(String text, List<Predicate<ServerVersion>> bounds) {

    /** Every server. */
    static final ServerRange ALL = new ServerRange("all", List.of());

    private static final Pattern BOUND = Pattern.compile("(<|>=)(\\d+\\.\\d+\\.\\d+)");

    /** Keeps an unmodifiable copy. */
    ServerRange {
        bounds = List.copyOf(bounds);
    }

    /**
     * Reads a range.
     *
     * @param text in the notation above
     * @return the range
     * @throws IllegalArgumentException if it is none
     */
    static ServerRange parse(String text) {
        if (text.equals(ALL.text)) {
            return ALL;
        }
        List<Predicate<ServerVersion>> bounds = new ArrayList<>();
        for (String each : text.split(",")) {
            Matcher matcher = BOUND.matcher(each);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "Servers are 'all', '<1.26.0', '>=1.24.0' or '>=1.24.0,<1.26.0', not '" + text + "'.");
            }
            ServerVersion limit = ServerVersion.parse(matcher.group(2)).orElseThrow();
            bounds.add(matcher.group(1).equals("<") ? version -> !version.isAtLeast(limit) : version -> version.isAtLeast(limit));
        }
        return new ServerRange(text, bounds);
    }

    /**
     * Tells whether a server is one of these.
     *
     * @param server its version
     * @return whether it is
     */
    boolean contains(ServerVersion server) {
        return bounds.stream().allMatch(bound -> bound.test(server));
    }
}
