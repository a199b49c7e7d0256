package io.jdlv.recording.anonymise;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a first reading of a recording shows of its texts, so that the second knows what to leave as it is. */
final class Evidence {
    /** Smaller numbers are counts, lines, sizes; they tell nothing, and are left alone. */
    static final long SMALL = 1000;

    private static final Pattern RUNTIME_SOURCE = Pattern.compile("(.+)/src/runtime/\\w+\\.(?:go|s)");

    private final Set<Long> numbers = new HashSet<>();
    private final Set<String> goRoots = new HashSet<>();
    private final Set<String> libraryNames = new HashSet<>();

    /** A number of the protocol: an address, a length, a line, an id. Where a text has the same, it means the same. */
    void number(long number) {
        if (Long.compareUnsigned(number, SMALL) >= 0) {
            numbers.add(number);
        }
    }

    boolean isNumber(long number) {
        return numbers.contains(number);
    }

    /** A path of a source file. */
    void file(String path) {
        Matcher source = RUNTIME_SOURCE.matcher(path);
        if (source.matches()) {
            goRoots.add(source.group(1) + "/src/");
        }
    }

    /** Where Go's own sources were when the program was built, with a slash at the end. */
    Set<String> goRoots() {
        return goRoots;
    }

    /** The full name of something in Go's library, from the debug information: {@code time.Now}. */
    void libraryName(String name) {
        libraryNames.add(name);
    }

    boolean isLibraryName(String name) {
        return libraryNames.contains(name);
    }
}
