package io.jdlv.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The expressions shown at every stop, by number. Removing one leaves a hole, so that the others keep their numbers;
 * holes at the end go. Delve: addDisplay and removeDisplay in pkg/terminal/terminal.go.
 */
public final class Displays {
    /**
     * An expression to show.
     *
     * @param expression as typed
     * @param format a Go verb such as {@code %x}, or empty
     */
    public record Entry(String expression, String format) {}

    private final List<Optional<Entry>> entries;

    private Displays(List<Optional<Entry>> entries) {
        this.entries = List.copyOf(entries);
    }

    /** None. */
    public static Displays none() {
        return new Displays(List.of());
    }

    /** These with another one behind them. */
    public Displays with(Entry entry) {
        List<Optional<Entry>> more = new ArrayList<>(entries);
        more.add(Optional.of(entry));
        return new Displays(more);
    }

    /**
     * These without the one of this number.
     *
     * @throws IndexOutOfBoundsException when the number is past the last
     */
    public Displays without(int number) {
        List<Optional<Entry>> fewer = new ArrayList<>(entries);
        fewer.set(number, Optional.empty());
        while (!fewer.isEmpty() && fewer.get(fewer.size() - 1).isEmpty()) {
            fewer.remove(fewer.size() - 1);
        }
        return new Displays(fewer);
    }

    /** By number; empty ones were removed. */
    public List<Optional<Entry>> entries() {
        return entries;
    }
}
