package io.jdlv.lang;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a program's types a name that somebody typed may mean. */
public final class TypePattern {
    /** What may stand before a name in a type's full name: a package's path, and nothing of a composite type. */
    private static final String PATH = "[^\\[\\](){}*, ]*";

    /** A path's last element may carry a version that is no part of the package's name. */
    private static final String VERSION = "(?:(?:/|%2e|\\.)v[0-9]+)?";

    private static final Set<String> PREDECLARED = Set.of(
            "bool", "byte", "complex64", "complex128", "error", "float32", "float64", "int", "int8", "int16", "int32",
            "int64", "rune", "string", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr", "any",
            "unsafe.Pointer");

    private TypePattern() {}

    /** Whether a name is one of the language's own, which is not looked up. */
    public static boolean isPredeclared(GoType.Named type) {
        return type.arguments().isEmpty() && PREDECLARED.contains(type.name());
    }

    /** Whether a name says nothing of its package. */
    public static boolean isUnqualified(GoType.Named type) {
        return type.packagePath().isEmpty();
    }

    /**
     * A regular expression (RE2) that fits the full names, as debug information has them, of the types that may be meant:
     * {@code T} in any package, {@code pkg.T} in packages of that name, {@code path/pkg.T} in packages whose path ends so.
     * In debug information a dot in a path's last element is written {@code %2e}.
     */
    public static String of(GoType.Named type) {
        return "^" + open(type) + "$";
    }

    private static String open(GoType.Named type) {
        String instance = type.arguments().isEmpty()
                ? ""
                : "\\[" + arguments(type.arguments()) + "\\]";
        int slash = type.name().lastIndexOf('/');
        int dot = type.name().lastIndexOf('.');
        if (dot <= slash) {
            return "(?:" + PATH + "\\.)?" + Pattern.quote(type.name()) + instance;
        }
        String leading = Pattern.quote(type.name().substring(0, slash + 1));
        String last = Pattern.quote(type.name().substring(slash + 1, dot)).replace("\\.", "(?:\\.|%2e)");
        return "(?:" + PATH + "/)?" + leading + last + VERSION + "\\." + Pattern.quote(type.name().substring(dot + 1))
                + instance;
    }

    private static String arguments(List<GoType> types) {
        return types.stream().map(TypePattern::argument).collect(Collectors.joining(", ?"));
    }

    private static String argument(GoType type) {
        return switch (type) {
            case GoType.Named named when !isPredeclared(named) -> open(named);
            case GoType.Pointer pointer -> "\\*" + argument(pointer.target());
            case GoType.Slice slice -> "\\[\\]" + argument(slice.element());
            default -> Pattern.quote(type.text());
        };
    }
}
