package io.jdlv.lang;

import java.util.Optional;
import java.util.OptionalLong;

/** Where a breakpoint, a listing or a trace is asked for, as typed (Delve pkg/locspec/locations.go). */
public sealed interface LocationSpec {
    /** Lines from the current one: {@code +3}, {@code -2}. */
    record Offset(long lines) implements LocationSpec {
    }

    /** A line of the current file: {@code 12}. */
    record Line(long line) implements LocationSpec {
    }

    /** An expression whose value is an address: {@code *0x4a1200}. */
    record Address(String expression) implements LocationSpec {
    }

    /** All functions whose name matches: {@code /^main\./}. */
    record Regex(String pattern) implements LocationSpec {
    }

    /**
     * A file or a function, perhaps with a line: {@code main.go:12}, {@code main.main}, {@code main.main:3}.
     *
     * @param base what stands before the last colon
     * @param function the base read as a function, if it can be one
     * @param line the line in the file or from the start of the function, never negative
     */
    record Named(String base, Optional<FunctionName> function, OptionalLong line) implements LocationSpec {
    }

    /**
     * The parts of a function's name as typed; parts that were not given are empty.
     *
     * @param packageName a package, or the end of its path
     * @param absolutePackage whether the package was given with a leading slash, so that nothing may stand before it
     * @param receiver the type of a method, without {@code (*)}
     * @param packageOrReceiver a qualifier that may be either
     * @param baseName the function's own name
     */
    record FunctionName(String packageName, boolean absolutePackage, String receiver, String packageOrReceiver,
            String baseName) {
    }

    /**
     * Reads a location spec.
     *
     * @throws LangException {@code Malformed breakpoint location "…" at N: …} as Delve says it, N in bytes
     */
    static LocationSpec parse(String text) {
        return new LocationSpecParser(text).parse();
    }

    /** Whether the place depends on where the target is: an offset, or a line of the current file. */
    default boolean isRelative() {
        return this instanceof Offset || this instanceof Line;
    }

    /** Whether the spec names functions as wholes, not a line in one: a function's name alone, or a pattern. */
    default boolean namesWholeFunctions() {
        return switch (this) {
            case Regex regex -> true;
            case Named named -> named.function().isPresent() && named.line().isEmpty();
            case Offset offset -> false;
            case Line line -> false;
            case Address address -> false;
        };
    }
}
