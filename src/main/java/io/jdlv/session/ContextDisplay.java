package io.jdlv.session;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the {@code context} command shows at a stop, and what it showed last, so that changes can be marked.
 *
 * @param atStops whether it is shown at every stop
 * @param parts what is shown
 * @param function the function in which it was shown last; empty for none
 * @param values what was shown last, by kind and name
 */
public record ContextDisplay(boolean atStops, Set<Part> parts, String function, Map<String, String> values) {
    /** Copies both. */
    public ContextDisplay {
        parts = Set.copyOf(parts);
        values = Map.copyOf(values);
    }

    /** A part that can be on or off. */
    public enum Part {
        SOURCE,
        ARGS,
        LOCALS,
        STACK,
        REGS;

        /** The word that is typed for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The part of this word. */
        public static Optional<Part> named(String word) {
            return EnumSet.allOf(Part.class).stream().filter(part -> part.word().equals(word)).findFirst();
        }
    }

    /** Off, with every part on. */
    public static ContextDisplay off() {
        return new ContextDisplay(false, EnumSet.allOf(Part.class), "", Map.of());
    }

    /** The same, at stops or not. */
    public ContextDisplay atStops(boolean shown) {
        return new ContextDisplay(shown, parts, function, values);
    }

    /** The same with a part on or off. */
    public ContextDisplay with(Part part, boolean on) {
        Set<Part> changed = EnumSet.noneOf(Part.class);
        changed.addAll(parts);
        if (on) {
            changed.add(part);
        } else {
            changed.remove(part);
        }
        return new ContextDisplay(atStops, changed, function, values);
    }

    /** The same after values were shown. */
    public ContextDisplay showing(String newFunction, Map<String, String> newValues) {
        return new ContextDisplay(atStops, parts, newFunction, newValues);
    }

    /** Whether a part is on. */
    public boolean has(Part part) {
        return parts.contains(part);
    }
}
