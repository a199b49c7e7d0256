package io.jdlv.lang;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type as Delve names it: package paths stand in full and unquoted ({@code map[string]*github.com/a/b.T},
 * {@code main.G[go.shape.int]}), which Go's own grammar would not accept.
 */
public sealed interface GoType {
    /** The name as Delve writes it. */
    String text();

    /**
     * A named type.
     *
     * @param name the name with its package path, {@code int} or {@code github.com/a/b.T}
     * @param arguments the type arguments of an instance; empty for a plain type
     */
    record Named(String name, List<GoType> arguments) implements GoType {
        /** The path of the package; empty for a type of the language. */
        public String packagePath() {
            int dot = separator();
            return dot < 0 ? "" : name.substring(0, dot);
        }

        /** The name within its package. */
        public String baseName() {
            return name.substring(separator() + 1);
        }

        private int separator() {
            return name.indexOf('.', name.lastIndexOf('/') + 1);
        }

        @Override
        public String text() {
            return arguments.isEmpty() ? name : name + "[" + GoType.join(arguments, ",") + "]";
        }
    }

    /** The shape that instances of a generic function share: {@code go.shape.int}, {@code go.shape.*uint8}. */
    record Shape(GoType underlying) implements GoType {
        @Override
        public String text() {
            return "go.shape." + underlying.text();
        }
    }

    /** {@code *target}. */
    record Pointer(GoType target) implements GoType {
        @Override
        public String text() {
            return "*" + target.text();
        }
    }

    /** {@code []element}. */
    record Slice(GoType element) implements GoType {
        @Override
        public String text() {
            return "[]" + element.text();
        }
    }

    /** {@code [length]element}. */
    record Array(long length, GoType element) implements GoType {
        @Override
        public String text() {
            return "[" + length + "]" + element.text();
        }
    }

    /** {@code map[key]value}. */
    record Map(GoType key, GoType value) implements GoType {
        @Override
        public String text() {
            return "map[" + key.text() + "]" + value.text();
        }
    }

    /** {@code chan element} and its directed forms. */
    record Chan(GoExpression.Direction direction, GoType element) implements GoType {
        @Override
        public String text() {
            return switch (direction) {
                case BOTH -> element instanceof Chan inner && inner.direction() == GoExpression.Direction.RECEIVE
                        ? "chan (" + element.text() + ")" : "chan " + element.text();
                case SEND -> "chan<- " + element.text();
                case RECEIVE -> "<-chan " + element.text();
            };
        }
    }

    /** {@code func(parameters) results}; with {@code variadic} the last parameter is the element of its {@code ...}. */
    record Func(List<GoType> parameters, boolean variadic, List<GoType> results) implements GoType {
        @Override
        public String text() {
            List<GoType> plain = variadic ? parameters.subList(0, parameters.size() - 1) : parameters;
            String given = GoType.join(plain, ", ");
            if (variadic) {
                given += (plain.isEmpty() ? "..." : ", ...") + parameters.getLast().text();
            }
            return "func(" + given + ")" + switch (results.size()) {
                case 0 -> "";
                case 1 -> " " + results.getFirst().text();
                default -> " (" + GoType.join(results, ", ") + ")";
            };
        }
    }

    /** {@code struct { members }}. */
    record Struct(List<Member> members) implements GoType {
        @Override
        public String text() {
            return members.isEmpty() ? "struct {}"
                    : members.stream().map(Member::text).collect(Collectors.joining("; ", "struct { ", " }"));
        }
    }

    /**
     * A member of an anonymous struct.
     *
     * @param name absent for an embedded type
     * @param type its type
     * @param tag the tag, quoted
     */
    record Member(Optional<String> name, GoType type, Optional<String> tag) {
        String text() {
            return name.map(n -> n + " ").orElse("") + type.text() + tag.map(t -> " " + t).orElse("");
        }
    }

    /** {@code interface { methods }}; the methods are kept as written. */
    record Interface(String methods) implements GoType {
        @Override
        public String text() {
            return methods.isEmpty() ? "interface {}" : "interface { " + methods + " }";
        }
    }

    /** Reads a type's name; empty if it is none that is understood. */
    static Optional<GoType> parse(String text) {
        return new GoTypeNameParser(text).parse();
    }

    private static String join(List<GoType> types, String separator) {
        return types.stream().map(GoType::text).collect(Collectors.joining(separator));
    }
}
