package io.jdlv.repl;

import io.jdlv.render.Palette;
import io.jdlv.render.Style;
import io.jdlv.session.ConfigKey;
import io.jdlv.session.Configuration;

/** The colours that a configuration asks for. Delve: updateColorScheme in pkg/terminal/terminal.go. */
public final class Palettes {
    private static final int FIRST_COLOUR = 30;
    private static final int LAST_DARK_COLOUR = 37;
    private static final int FIRST_BRIGHT_COLOUR = 90;
    private static final int LAST_COLOUR = 97;
    private static final int BLUE = 34;

    private Palettes() {}

    /** Delve's own colours, with those that are configured in their place. */
    public static Palette from(Configuration configuration) {
        Palette palette = Palette.standard();
        palette = with(palette, configuration, Style.KEYWORD, ConfigKey.SOURCE_LIST_KEYWORD_COLOR);
        palette = with(palette, configuration, Style.STRING, ConfigKey.SOURCE_LIST_STRING_COLOR);
        palette = with(palette, configuration, Style.NUMBER, ConfigKey.SOURCE_LIST_NUMBER_COLOR);
        palette = with(palette, configuration, Style.COMMENT, ConfigKey.SOURCE_LIST_COMMENT_COLOR);
        palette = with(palette, configuration, Style.ARROW, ConfigKey.SOURCE_LIST_ARROW_COLOR);
        palette = with(palette, configuration, Style.TAB, ConfigKey.SOURCE_LIST_TAB_COLOR);
        palette = with(palette, configuration, Style.FUNCTION, ConfigKey.STACKTRACE_FUNCTION_COLOR);
        palette = with(palette, configuration, Style.BASENAME, ConfigKey.STACKTRACE_BASENAME_COLOR);
        Object lineColour = configuration.value(ConfigKey.SOURCE_LIST_LINE_COLOR).orElse(BLUE);
        return palette.with(Style.LINE_NUMBER, lineColour instanceof Integer number ? sgr(number) : lineColour.toString());
    }

    private static Palette with(Palette palette, Configuration configuration, Style style, ConfigKey key) {
        String start = configuration.text(key);
        return start.isEmpty() ? palette : palette.with(style, start);
    }

    /** The sequence of a foreground colour; blue for a number that is none. */
    private static String sgr(int number) {
        boolean colour = (number >= FIRST_COLOUR && number <= LAST_DARK_COLOUR)
                || (number >= FIRST_BRIGHT_COLOUR && number <= LAST_COLOUR);
        return "\u001b[" + (colour ? number : BLUE) + "m";
    }
}
