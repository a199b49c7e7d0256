package io.jdlv.render;

import java.util.EnumMap;
import java.util.Map;

/**
 * The escape sequence that starts each style; styles without one are printed plainly. The sequences come from the user's
 * own configuration ({@code source-list-line-color} and its like), never from a target.
 */
public final class Palette {
    /** Ends a style. */
    static final String RESET = "\u001b[0m";

    private final Map<Style, String> starts;

    private Palette(Map<Style, String> starts) {
        this.starts = starts;
    }

    /** Delve's own colours. */
    public static Palette standard() {
        Map<Style, String> starts = new EnumMap<>(Style.class);
        starts.put(Style.FUNCTION, "\u001b[1m");
        starts.put(Style.BASENAME, "\u001b[1m");
        starts.put(Style.STRING, "\u001b[32m");
        starts.put(Style.COMMENT, "\u001b[95m");
        starts.put(Style.LINE_NUMBER, "\u001b[34m");
        starts.put(Style.ARROW, "\u001b[33m");
        starts.put(Style.TAB, "\u001b[90m");
        starts.put(Style.CHANGED, "\u001b[1;33m");
        starts.put(Style.HEADING, "\u001b[36m");
        return new Palette(starts);
    }

    /** This palette with another start for one style; an empty one prints the style plainly. */
    public Palette with(Style style, String start) {
        Map<Style, String> copy = new EnumMap<>(Style.class);
        copy.putAll(starts);
        if (start.isEmpty()) {
            copy.remove(style);
        } else {
            copy.put(style, start);
        }
        return new Palette(copy);
    }

    /** The sequence that starts {@code style}, empty when it has none. */
    String start(Style style) {
        return starts.getOrDefault(style, "");
    }
}
