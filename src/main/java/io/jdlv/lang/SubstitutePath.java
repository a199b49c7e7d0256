package io.jdlv.lang;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Path substitution: the first rule that fits turns a path into another. Delve: SubstitutePath in
 * pkg/locspec/locations.go.
 */
public final class SubstitutePath {
    private SubstitutePath() {}

    /**
     * Applies the first rule whose {@code from} is the path or a directory above it.
     *
     * @param rules in order
     * @param from a rule's left side; empty fits relative paths
     * @param to a rule's right side; empty makes the path relative
     */
    public static <R> String apply(String path, List<R> rules, Function<R, String> from, Function<R, String> to) {
        boolean caseless = isWindows(path)
                || rules.stream().anyMatch(r -> isWindows(from.apply(r)) || isWindows(to.apply(r)));
        for (R rule : rules) {
            String left = from.apply(rule);
            String right = to.apply(rule);
            if (left.equals(path)) {
                return right;
            }
            String directory = left;
            boolean fits;
            if (left.isEmpty()) {
                fits = !isAbsolute(path);
            } else {
                directory = endsInSeparator(left) ? left : left + separator(left);
                fits = startsWith(path, directory, caseless);
            }
            if (fits) {
                String rest = path.substring(directory.length());
                if (right.isEmpty()) {
                    return rest;
                }
                String joined = endsInSeparator(right) ? right : right + separator(right);
                String mark = separator(right);
                return joined + rest.replace(mark.equals("/") ? "\\" : "/", mark);
            }
        }
        return path;
    }

    private static boolean startsWith(String path, String directory, boolean caseless) {
        if (!caseless) {
            return path.startsWith(directory);
        }
        return path.replace('\\', '/').toLowerCase(Locale.ROOT)
                .startsWith(directory.replace('\\', '/').toLowerCase(Locale.ROOT));
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || isWindows(path);
    }

    private static boolean isWindows(String path) {
        boolean drive = path.length() >= 2 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
        return drive || path.startsWith("\\\\");
    }

    private static boolean endsInSeparator(String path) {
        return path.endsWith("/") || path.endsWith("\\");
    }

    private static String separator(String path) {
        return path.indexOf('\\') >= 0 ? "\\" : "/";
    }
}
