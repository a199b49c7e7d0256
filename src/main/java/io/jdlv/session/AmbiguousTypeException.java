package io.jdlv.session;

import java.util.List;

/** A type's name fits several types of the program; the message lists their full names. */
public final class AmbiguousTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AmbiguousTypeException(String typed, List<String> fullNames) {
        super(sentence(typed, fullNames));
    }

    static String sentence(String typed, List<String> fullNames) {
        return typed + " fits " + fullNames.size() + " types; write one of them in quotes: "
                + String.join(", ", fullNames) + ".";
    }
}
