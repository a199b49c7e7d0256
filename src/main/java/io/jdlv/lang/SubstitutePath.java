package io.jdlv.lang;

import java.util.List;
import java.util.stream.Stream;

/** Rewrites source paths by {@code substitute-path} rules (Delve pkg/locspec/locations.go, SubstitutePath). */
public final class SubstitutePath {
    /**
     * One rule.
     *
     * @param from the start of a path, up to a separator; empty matches every relative path
     * @param to what takes its place; empty makes the path relative
     */
    public record Rule(String from, String to) {
        /** The rule that undoes this one. */
        public Rule reversed() {
            return new Rule(to, from);
        }
    }

    private SubstitutePath() {
    }

    /**
     * The path after the first rule that matches it, or the path itself. Where the path or any rule looks like a
     * Windows path case is ignored, and a path that was compared so comes out in lower case.
     */
    public static String apply(String path, List<Rule> rules) {
        boolean ignoreCase = Stream.concat(Stream.of(path), rules.stream().flatMap(r -> Stream.of(r.from(), r.to())))
                .anyMatch(SubstitutePath::isWindowsAbsolute);
        String current = path;
        for (Rule rule : rules) {
            String from = rule.from();
            if (current.equals(from)) {
                return rule.to();
            }
            if (from.isEmpty()) {
                if (!isAbsolute(current)) {
                    return join(rule.to(), current);
                }
            } else if (current.startsWith(from) || ignoreCase && lower(current).startsWith(lower(from))) {
                if (ignoreCase) {
                    current = lower(current);
                    from = lower(from);
                }
                String rest = current.substring(from.length());
                if (endsWithSeparator(from) || startsWithSeparator(rest)) {
                    return join(rule.to(), rest);
                }
            }
        }
        return current;
    }

    private static String join(String to, String rest) {
        if (to.isEmpty()) {
            return startsWithSeparator(rest) ? rest.substring(1) : rest;
        }
        boolean slash = to.indexOf('/') >= 0;
        boolean backslash = to.indexOf('\\') >= 0;
        // A target of one kind of separator makes the whole path that kind; a mixed one leaves the rest alone.
        String tail = slash == backslash ? rest : slash ? rest.replace('\\', '/') : rest.replace('/', '\\');
        String separator = backslash && !slash ? "\\" : "/";
        if (endsWithSeparator(to)) {
            return startsWithSeparator(tail) ? to.substring(0, to.length() - 1) + tail : to + tail;
        }
        return startsWithSeparator(tail) ? to + tail : to + separator + tail;
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || isWindowsAbsolute(path);
    }

    private static boolean isWindowsAbsolute(String path) {
        if (path.startsWith("\\\\")) {
            return true;
        }
        return path.length() >= 3 && path.charAt(1) == ':' && isSeparator(path.charAt(2));
    }

    private static boolean startsWithSeparator(String path) {
        return !path.isEmpty() && isSeparator(path.charAt(0));
    }

    private static boolean endsWithSeparator(String path) {
        return !path.isEmpty() && isSeparator(path.charAt(path.length() - 1));
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }

    private static String lower(String path) {
        StringBuilder out = new StringBuilder(path.length());
        path.codePoints().map(Character::toLowerCase).forEach(out::appendCodePoint);
        return out.toString();
    }
}
