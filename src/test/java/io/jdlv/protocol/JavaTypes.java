package io.jdlv.protocol;

import io.jdlv.delve.PathRule;
import io.jdlv.delve.WatchType;
import io.jdlv.protocol.Catalogue.Shape;
import io.jdlv.rpc.ByteString;
import io.jdlv.rpc.CodedEnum;
import io.jdlv.rpc.UnsignedLongAdapter;
import io.jdlv.rpc.UnsignedLongListAdapter;
import io.jdlv.rpc.UnsignedLongMapAdapter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which Java types hold what Go's JSON can be. */
final class JavaTypes {
    /** Sets of bits that Java has as an int, and the enum whose constants are the bits. */
    static final Map<String, String> BITS =
            Map.of("api.VariableFlags", "VariableFlag", "api.StacktraceOptions", "StacktraceOption");

    private JavaTypes() {}

    /** Whether a member can hold every value of a shape, and none that is lost on the way. */
    static boolean fits(Member member, Shape shape) {
        return fits(member.type(), member.adapter(), shape);
    }

    private static boolean fits(Type type, Optional<Class<?>> adapter, Shape shape) {
        if (isA(type, Optional.class)) {
            return fits(argument(type, 0), adapter, shape);
        }
        return switch (shape.kind()) {
            case "bool" -> type == boolean.class;
            case "string" -> type == String.class || isNamedEnum(type);
            case "int", "int8", "int16", "int32", "uint8", "uint16" -> isInteger(type) && adapter.isEmpty();
            case "int64", "uint32" -> isLong(type) && adapter.isEmpty();
            case "uint", "uint64", "uintptr" -> isLong(type) && adapter.equals(Optional.of(UnsignedLongAdapter.class));
            case "float32", "float64" -> type == double.class;
            case "bytes" -> type == ByteString.class;
            case "time" -> type == Instant.class;
            case "enum" -> isCodedEnum(type) || isBits(type, shape.type());
            case "object" -> type instanceof Class<?> plain && plain.isRecord();
            case "list" -> isA(type, List.class) && elementFits(argument(type, 0), adapter, shape.element());
            case "array" -> isPair(type, shape) || isA(type, List.class) && elementFits(argument(type, 0), adapter, shape.element());
            case "map" -> isA(type, Map.class) && elementFits(argument(type, 1), adapter, shape.element());
            default -> false;
        };
    }

    /** An adapter stands at the member and not at what is in it. */
    private static boolean elementFits(Type type, Optional<Class<?>> adapter, Shape element) {
        boolean unsigned = adapter.filter(a -> a == UnsignedLongListAdapter.class || a == UnsignedLongMapAdapter.class)
                .isPresent();
        return fits(type, unsigned ? Optional.of(UnsignedLongAdapter.class) : adapter, element);
    }

    /** A Java type for a shape, as one would write it. */
    static String wanted(Shape shape) {
        String plain = switch (shape.kind()) {
            case "bool" -> "boolean";
            case "string" -> "String";
            case "int", "int8", "int16", "int32", "uint8", "uint16" -> "int";
            case "int64", "uint32" -> "long";
            case "uint", "uint64", "uintptr" -> "@JsonAdapter(UnsignedLongAdapter.class) long";
            case "float32", "float64" -> "double";
            case "bytes" -> "ByteString";
            case "time" -> "Instant";
            case "enum" -> "(a CodedEnum for " + shape.type() + ")";
            case "object" -> "(a record for " + shape.type() + ")";
            case "list", "array" -> isUnsigned(shape.element())
                    ? "@JsonAdapter(UnsignedLongListAdapter.class) List<Long>"
                    : "List<" + boxed(wanted(shape.element())) + ">";
            case "map" -> isUnsigned(shape.element())
                    ? "@JsonAdapter(UnsignedLongMapAdapter.class) Map<String, Long>"
                    : "Map<String, " + boxed(wanted(shape.element())) + ">";
            default -> "(something for the kind " + shape.kind() + ", which is new to JavaTypes)";
        };
        return shape.kind().equals("object") && shape.nullable() ? "Optional<" + plain + ">" : plain;
    }

    /** The record or enum in a member's type: of {@code Optional<List<Variable>>} the Variable. */
    static Class<?> innermost(Type type) {
        return type instanceof ParameterizedType parameterized
                ? innermost(parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1])
                : (Class<?>) type;
    }

    private static boolean isUnsigned(Shape shape) {
        return List.of("uint", "uint64", "uintptr").contains(shape.kind());
    }

    private static String boxed(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "long" -> "Long";
            case "boolean" -> "Boolean";
            case "double" -> "Double";
            default -> type;
        };
    }

    private static boolean isInteger(Type type) {
        return type == int.class || type == Integer.class || isLong(type);
    }

    private static boolean isLong(Type type) {
        return type == long.class || type == Long.class;
    }

    private static boolean isNamedEnum(Type type) {
        return type instanceof Class<?> plain && plain.isEnum() && !CodedEnum.class.isAssignableFrom(plain);
    }

    private static boolean isCodedEnum(Type type) {
        return type instanceof Class<?> plain && plain.isEnum() && CodedEnum.class.isAssignableFrom(plain);
    }

    private static boolean isBits(Type type, String goType) {
        return type == int.class && BITS.containsKey(goType) || type == WatchType.class && goType.equals("api.WatchType");
    }

    /** Go's {@code [2]string}; PathRule writes itself as such an array. */
    private static boolean isPair(Type type, Shape shape) {
        return type == PathRule.class && shape.length() == 2 && shape.element().kind().equals("string");
    }

    private static boolean isA(Type type, Class<?> raw) {
        return type instanceof ParameterizedType parameterized && parameterized.getRawType() == raw;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
