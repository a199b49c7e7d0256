package io.jdlv.command;

/**
 * {@code %x EXPR} taken apart: a word that starts with a percent sign is a Go verb.
 *
 * @param verb empty when there is none
 * @param rest what follows it
 */
record FormatArgument(String verb, String rest) {
    static FormatArgument parse(String text) {
        if (!text.startsWith("%")) {
            return new FormatArgument("", text);
        }
        int space = text.indexOf(' ');
        return space < 0 ? new FormatArgument(text, "") : new FormatArgument(text.substring(0, space), text.substring(space + 1));
    }
}
