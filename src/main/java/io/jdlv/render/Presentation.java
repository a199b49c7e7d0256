package io.jdlv.render;

import java.util.EnumSet;
import java.util.Set;

/**
 * What text depends on beside the value shown: the session's path rules and configuration. Without a session it is shown as
 * it is.
 *
 * <p>Delve: {@code formatPath}, {@code rawStringFlag} and {@code goVersion} in pkg/terminal/terminal.go.
 */
public interface Presentation {
    /** A source path of the target as it is shown: after the substitute-path rules, our directory written as a dot. */
    default String path(String file) {
        return file;
    }

    /** The name of a goroutine's wait reason, which is a number in a table that differs between Go versions. */
    default String waitReason(long code) {
        return "reason " + code;
    }

    /** Whether strings are shown as they are rather than quoted ({@code config show-raw-strings}). */
    default boolean rawStrings() {
        return false;
    }

    /** How values are written in this session: over several lines or on one, strings quoted or raw. */
    default Set<ValuePrinter.Option> valueOptions(boolean newlines) {
        Set<ValuePrinter.Option> options = EnumSet.noneOf(ValuePrinter.Option.class);
        if (newlines) {
            options.add(ValuePrinter.Option.NEWLINES);
        }
        if (rawStrings()) {
            options.add(ValuePrinter.Option.RAW_STRINGS);
        }
        return options;
    }

    /** Whether {@code whatis} shows the DWARF location of its argument ({@code config show-location-expr}). */
    default boolean showLocationExpression() {
        return false;
    }

    /** Whether a traced call starts with the time ({@code config trace-show-timestamp}). */
    default boolean traceTimestamps() {
        return false;
    }

    /** What is printed for a tab in a listing ({@code config tab}); a tab by default. */
    default String tab() {
        return "\t";
    }
}
