package io.jdlv.session;

import io.jdlv.delve.TypeInfo;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a type of the target is made of.
 *
 * @param kind its kind, as Go's reflection names it; of an integer type with a name of its own, from a server that cannot
 *     tell more, only {@code signed integer} or {@code unsigned integer}
 * @param size how many bytes a value has, if that is known
 * @param realType what it is defined as, if the server says that; otherwise empty
 * @param fields those of a struct
 * @param methods the functions that are its methods, with their full names
 */
public record TypeDescription(
        String kind, OptionalLong size, String realType, List<TypeInfo.Field> fields, List<String> methods) {

    /** Keeps unmodifiable copies. */
    public TypeDescription {
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    static TypeDescription of(TypeInfo type) {
        return new TypeDescription(
                type.kind().goName(),
                OptionalLong.of(type.size()),
                type.realType(),
                type.fields(),
                type.methods().stream().map(TypeInfo.Method::name).toList());
    }
}
