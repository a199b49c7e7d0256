package io.jdlv.delve;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A type of the target.
 *
 * @param kind     its kind
 * @param size     how many bytes a value has
 * @param realType the type with definitions resolved
 * @param fields   a struct's fields
 * @param methods  its methods
 */
public record TypeInfo(
        @SerializedName("Kind") VariableKind kind,
        @SerializedName("Size") long size,
        @SerializedName("RealType") String realType,
        @SerializedName("Fields") List<Field> fields,
        @SerializedName("Methods") List<Method> methods) {

    /** Makes missing parts empty. */
    public TypeInfo {
        kind = kind == null ? VariableKind.INVALID : kind;
        realType = OrEmpty.text(realType);
        fields = OrEmpty.list(fields);
        methods = OrEmpty.list(methods);
    }

    /**
     * A field.
     *
     * @param name its name
     * @param type its type
     */
    public record Field(@SerializedName("Name") String name, @SerializedName("Type") String type) {
        /** Makes missing parts empty. */
        public Field {
            name = OrEmpty.text(name);
            type = OrEmpty.text(type);
        }
    }

    /**
     * A method.
     *
     * @param name its name
     */
    public record Method(@SerializedName("Name") String name) {
        /** Makes missing parts empty. */
        public Method {
            name = OrEmpty.text(name);
        }
    }
}
