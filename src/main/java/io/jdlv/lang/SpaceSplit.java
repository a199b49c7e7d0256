package io.jdlv.lang;

import java.util.Optional;

/**
 * A command's arguments split at the first space (Delve pkg/config/split.go, Split2PartsBySpace).
 *
 * @param first what stands before the first space, trimmed; empty if the text starts with a space
 * @param rest what stands after it, trimmed; absent if the text has no space
 */
public record SpaceSplit(String first, Optional<String> rest) {
    /** Splits at the first space character and trims both parts. */
    public static SpaceSplit two(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return new SpaceSplit(GoUnicode.trimSpace(text), Optional.empty());
        }
        return new SpaceSplit(GoUnicode.trimSpace(text.substring(0, space)),
                Optional.of(GoUnicode.trimSpace(text.substring(space + 1))));
    }
}
