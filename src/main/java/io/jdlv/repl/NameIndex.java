package io.jdlv.repl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Many names, found fast by how they begin: as a whole, or behind the slashes of their package path, so that
 * {@code kernel.(*Task).exe} finds {@code gvisor.dev/gvisor/pkg/sentry/kernel.(*Task).executeSyscall}. What begins nowhere
 * is looked for inside.
 */
final class NameIndex {
    /** How many names are offered at once; a person reads no more. */
    static final int MAX_FOUND = 200;

    /** A name and its part behind the slashes of its package path. */
    private record Short(String text, String full) {}

    private final String[] names;
    private final Short[] shorts;

    private NameIndex(String[] names, Short[] shorts) {
        this.names = names;
        this.shorts = shorts;
    }

    /** An index of these names. */
    static NameIndex of(Collection<String> names) {
        String[] sorted = names.stream().distinct().sorted().toArray(String[]::new);
        Short[] shorts = Arrays.stream(sorted)
                .filter(name -> lastSlash(name) >= 0)
                .map(name -> new Short(withoutPath(name), name))
                .sorted(Comparator.comparing(Short::text))
                .toArray(Short[]::new);
        return new NameIndex(sorted, shorts);
    }

    /**
     * Names that fit what was typed, best first: those that begin with it, those that do so behind their path, and only
     * if there are none, those that have it inside (letters' case aside).
     *
     * @return at most {@link #MAX_FOUND}; of more that begin with it, the last one is among them, so that what all have in
     *     common can be seen from the answer
     */
    List<String> find(String typed) {
        Set<String> found = new LinkedHashSet<>();
        int from = lowerBound(names.length, i -> names[i].compareTo(typed) < 0);
        int end = lowerBound(names.length, i -> names[i].compareTo(typed) < 0 || names[i].startsWith(typed));
        for (int i = from; i < end && found.size() < MAX_FOUND; i++) {
            found.add(names[i]);
        }
        if (end - from > MAX_FOUND) {
            found.remove(names[from + MAX_FOUND - 1]);
            found.add(names[end - 1]);
            return List.copyOf(found);
        }
        int shortFrom = lowerBound(shorts.length, i -> shorts[i].text().compareTo(typed) < 0);
        for (int i = shortFrom; i < shorts.length && found.size() < MAX_FOUND; i++) {
            if (!shorts[i].text().startsWith(typed)) {
                break;
            }
            found.add(shorts[i].full());
        }
        return found.isEmpty() ? inside(typed) : new ArrayList<>(found);
    }

    private List<String> inside(String typed) {
        return Arrays.stream(names)
                .filter(name -> containsIgnoringCase(name, typed))
                .limit(MAX_FOUND)
                .toList();
    }

    private static boolean containsIgnoringCase(String name, String part) {
        for (int i = 0; i + part.length() <= name.length(); i++) {
            if (name.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    /** A name without the directories of its package's path. */
    static String withoutPath(String name) {
        return name.substring(lastSlash(name) + 1);
    }

    /** The last slash of the package path: type arguments have paths of their own. */
    private static int lastSlash(String name) {
        int bracket = name.indexOf('[');
        return name.lastIndexOf('/', bracket < 0 ? name.length() : bracket);
    }

    /** The first index for which {@code before} does not hold, where all for which it holds come first. */
    private static int lowerBound(int length, IntPredicate before) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
