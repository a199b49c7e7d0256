package io.jdlv.recording;

import java.util.Arrays;
import java.util.Optional;

/** An end of a recorded connection. */
public enum Side {
    /** The one that asks. */
    CLIENT("client"),
    /** The one that answers. */
    SERVER("server");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    /** How a recording names it. */
    String word() {
        return word;
    }

    static Optional<Side> named(String word) {
        return Arrays.stream(values()).filter(side -> side.word.equals(word)).findFirst();
    }
}
