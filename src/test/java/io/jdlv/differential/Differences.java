package io.jdlv.differential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cases in which jdlv differs from dlv on purpose, each with its reason, from {@code differences.txt}.
 *
 * @param reasons by case name
 */
record Differences(Map<String, String> reasons) {

    /** Keeps an unmodifiable copy. */
    Differences {
        reasons = Map.copyOf(reasons);
    }

    /**
     * Reads the list: case name and reason, a tab between. Empty lines and lines that begin with {@code #} are skipped.
     *
     * @param text the content of the file
     * @return the list
     * @throws IllegalArgumentException if a case has no reason
     */
    static Differences parse(String text) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\t+", 2);
                if (parts.length != 2) {
                    throw new IllegalArgumentException("A listed difference needs a reason: " + line);
                }
                reasons.put(parts[0], parts[1]);
            }
        }
        return new Differences(reasons);
    }

    /**
     * Looks a case up.
     *
     * @param name the case's name
     * @return why it may differ, empty if it may not
     */
    Optional<String> reason(String name) {
        return Optional.ofNullable(reasons.get(name));
    }
}
