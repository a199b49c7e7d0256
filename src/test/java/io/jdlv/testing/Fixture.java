package io.jdlv.testing;

import java.util.List;

/**
 * A Go program to debug and how to build it.
 *
 * @param origin whose program it is
 * @param name for {@link Origin#OURS} a folder of {@code testfixtures}; for {@link Origin#DELVE} a file without
 *     {@code .go}, or a folder, of Delve's {@code _fixtures}
 * @param flags arguments to {@code go build}; without any, optimisation and inlining are off everywhere
 */
public record Fixture(Origin origin, String name, List<String> flags) {

    /** Builds every package, the runtime too, without optimisation: what a debugger sees is then the source. */
    public static final List<String> PLAIN = List.of("-gcflags=all=-N -l");

    /** Whose program a fixture is. */
    public enum Origin {
        /** A folder of {@code testfixtures}. */
        OURS,
        /** A file or folder of Delve's {@code _fixtures}, read from the module cache. */
        DELVE
    }

    /** Keeps an unmodifiable copy. */
    public Fixture {
        flags = List.copyOf(flags);
    }

    /**
     * Reads {@code values} as ours and {@code delve:testvariables2} as Delve's, built without optimisation.
     *
     * @param text a name, perhaps with the prefix {@code delve:}
     * @return the fixture
     */
    public static Fixture parse(String text) {
        return text.startsWith("delve:")
                ? new Fixture(Origin.DELVE, text.substring("delve:".length()), PLAIN)
                : new Fixture(Origin.OURS, text, PLAIN);
    }

    /**
     * Returns the same program built in another way.
     *
     * @param others arguments to {@code go build}, in place of the present ones
     * @return the changed fixture
     */
    public Fixture builtWith(List<String> others) {
        return new Fixture(origin, name, others);
    }
}
