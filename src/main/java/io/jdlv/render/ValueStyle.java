package io.jdlv.render;

/**
 * How one value within a printed value is written.
 *
 * @param top        whether it is the value asked for, not one inside it
 * @param withType   whether its type is written
 * @param newlines   whether it may take several lines
 * @param shortTypes whether package paths in types are cut short
 * @param rawStrings whether strings are written as they are, without quotes
 */
record ValueStyle(boolean top, boolean withType, boolean newlines, boolean shortTypes, boolean rawStrings) {
    /** {@return the style of the value that a pointer or interface leads to} */
    ValueStyle inner() {
        return new ValueStyle(false, withType, newlines, shortTypes, rawStrings);
    }

    /** {@return this with or without the type} */
    ValueStyle withType(boolean written) {
        return new ValueStyle(top, written, newlines, shortTypes, rawStrings);
    }

    /** {@return the style of a field, which starts anew: only the length of types is handed down} */
    ValueStyle field(boolean onLines) {
        return new ValueStyle(false, true, onLines, shortTypes, false);
    }

    /** {@return the style of an element or a map's value, likewise} */
    ValueStyle element(boolean onLines) {
        return new ValueStyle(false, false, onLines, shortTypes, false);
    }

    /** {@return the style of a map's key, to which nothing is handed down} */
    static ValueStyle key() {
        return new ValueStyle(false, false, false, false, false);
    }
}
