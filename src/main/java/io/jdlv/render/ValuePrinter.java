package io.jdlv.render;

import io.jdlv.delve.Variable;
import io.jdlv.lang.TypeShortener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Values as Delve's terminal writes them (Delve service/api/prettyprint.go). What a target controls (strings printed
 * raw, names, messages) is in the text as it came: whoever shows it to a person escapes it.
 */
public final class ValuePrinter {
    private static final String NO_INDENT = "";
    private static final String NO_VERB = "";

    private ValuePrinter() {}

    /** How a value is written. */
    public enum Option {
        /** On several lines where it has much inside. */
        NEWLINES,
        /** Package paths in types cut short. */
        SHORT_TYPES,
        /** A string without quotes and escapes; strings in structs, slices and maps keep theirs. */
        RAW_STRINGS
    }

    /**
     * {@return a value on one line, as lists of variables, displays and tracepoints have it}
     *
     * @param value the value
     */
    public static String singleLine(Variable value) {
        return format(value, NO_INDENT, NO_VERB, Set.of());
    }

    /**
     * {@return a value on as many lines as it needs, as {@code print} has it; the last line is not ended}
     *
     * @param value   the value
     * @param indent  what lines after the first start with
     * @param options {@link Option#NEWLINES} is implied
     */
    public static String multiLine(Variable value, String indent, Set<Option> options) {
        return text(value, indent, NO_VERB, style(options, true));
    }

    /**
     * {@return a value}
     *
     * @param value   the value
     * @param indent  what lines after the first start with
     * @param verb    a Go format verb applied to every basic value in it, for example {@code %#x}; empty for none
     * @param options how it is written
     */
    public static String format(Variable value, String indent, String verb, Set<Option> options) {
        return text(value, indent, verb, style(options, options.contains(Option.NEWLINES)));
    }

    /**
     * Writes a value piece by piece, without ever holding its whole text.
     *
     * @param value   the value
     * @param indent  what lines after the first start with
     * @param verb    a Go format verb applied to every basic value in it; empty for none
     * @param options how it is written
     * @param out     where the text goes
     * @throws IOException if that fails
     */
    public static void write(Variable value, String indent, String verb, Set<Option> options, Appendable out)
            throws IOException {
        new ValueWriter(out, verb).write(value, style(options, options.contains(Option.NEWLINES)), indent);
    }

    /** Prints a value piece by piece; its last line is not ended. */
    public static void print(Variable value, String verb, Set<Option> options, TextSink out) {
        Pieces pieces = new Pieces(out);
        try {
            write(value, NO_INDENT, verb, options, pieces);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be written.", e);
        }
        pieces.end();
    }

    /**
     * {@return an argument or result of a traced function (Delve service/api/prettyprint.go, FormatTraceVariable)}
     *
     * @param value     the argument
     * @param verbosity 0 for a line, 1 for the type alone, 2 for a line with short types, 3 and 4 for several lines
     *                  with short types; anything else for the text that the server made
     */
    public static String traceForm(Variable value, int verbosity) {
        return switch (verbosity) {
            case 0 -> singleLine(value);
            case 1 -> "<" + TypeShortener.shorten(value.type()) + ">";
            case 2 -> format(value, NO_INDENT, NO_VERB, Set.of(Option.SHORT_TYPES));
            case 3, 4 -> multiLine(value, NO_INDENT, Set.of(Option.SHORT_TYPES));
            default -> value.value();
        };
    }

    private static ValueStyle style(Set<Option> options, boolean newlines) {
        return new ValueStyle(
                true, true, newlines, options.contains(Option.SHORT_TYPES), options.contains(Option.RAW_STRINGS));
    }

    private static String text(Variable value, String indent, String verb, ValueStyle style) {
        StringBuilder text = new StringBuilder();
        try {
            new ValueWriter(text, verb).write(value, style, indent);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be written.", e);
        }
        return text.toString();
    }
}
